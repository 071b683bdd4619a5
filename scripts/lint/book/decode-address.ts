/** Decodes an address; leaves it unchanged if it is not valid UTF-8. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}
