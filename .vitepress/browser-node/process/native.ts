/** What the browser calls by these names. The library later puts its own classes there. */
export const { TextEncoder, TextDecoder, URL, MessageChannel, performance, atob, btoa } = globalThis

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const encodeText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)
/** Bytes that are no UTF-8 become U+FFFD. */
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes)
