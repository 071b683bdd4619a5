import type { BindingModel } from '../node.ts'
import { bytesOf } from './buffer/bytes.ts'
import { ENCODINGS } from './buffer/encodings.ts'
import { DECODERS } from './buffer/text.ts'

/** The state of a decoder: [4 bytes of a character that is not complete, bytes that it lacks, bytes that it has, encoding]. */
type State = Uint8Array
const MISSING = 4
const BUFFERED = 5
const ENCODING = 6

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

/** Returns [bytes at the end that are kept, bytes that they lack]. */
type FindRest = (bytes: Uint8Array) => [kept: number, missing: number]
const COMPLETE: [number, number] = [0, 0]

function findUtf8Rest(bytes: Uint8Array): [number, number] {
  for (let kept = 1; kept <= Math.min(4, bytes.length); kept += 1) {
    const byte = bytes[bytes.length - kept]!
    if (byte < 0x80) return COMPLETE
    if (isContinuation(byte)) continue
    const length = (byte & 0xe0) === 0xc0 ? 2 : (byte & 0xf0) === 0xe0 ? 3 : (byte & 0xf8) === 0xf0 ? 4 : 0
    return kept < length ? [kept, length - kept] : COMPLETE
  }
  return COMPLETE
}

function findUtf16Rest(bytes: Uint8Array): [number, number] {
  if (bytes.length % 2 === 1) return [1, 1]
  return (bytes.at(-1)! & 0xfc) === 0xd8 ? [2, 2] : COMPLETE
}

const findBase64Rest: FindRest = ({ length }) => (length % 3 === 0 ? COMPLETE : [length % 3, 3 - (length % 3)])

const REST: Partial<Record<keyof typeof DECODERS, FindRest>> = {
  utf8: findUtf8Rest,
  ucs2: findUtf16Rest,
  base64: findBase64Rest,
  base64url: findBase64Rest,
}

/** Takes the bytes that the kept ones lack; returns how many. */
function complete(state: State, bytes: Uint8Array, isUtf8: boolean): number {
  const lacking = bytes.subarray(0, state[MISSING])
  const wrong = isUtf8 ? lacking.findIndex((byte) => !isContinuation(byte)) : -1
  const found = wrong === -1 ? lacking : lacking.subarray(0, wrong)
  state.set(found, state[BUFFERED])
  state[BUFFERED]! += found.length
  // Another byte than expected begins another character.
  state[MISSING] = wrong === -1 ? state[MISSING]! - found.length : 0
  return found.length
}

function decode(view: ArrayBufferView, value: ArrayBufferView): string {
  const state = bytesOf(view)
  const encoding = ENCODINGS[state[ENCODING]!]!
  const toText = DECODERS[encoding]
  const findRest = REST[encoding]
  let bytes = bytesOf(value)
  if (!findRest) return toText(bytes)
  let prefix = ''
  if (state[MISSING]! > 0) {
    bytes = bytes.subarray(complete(state, bytes, encoding === 'utf8'))
    if (state[MISSING]! > 0) return ''
    prefix = toText(state.subarray(0, state[BUFFERED]))
    state[BUFFERED] = 0
  }
  if (bytes.length === 0) return prefix
  const [kept, missing] = findRest(bytes)
  state[BUFFERED] = kept
  state[MISSING] = missing
  state.set(bytes.subarray(bytes.length - kept))
  return prefix + toText(bytes.subarray(0, bytes.length - kept))
}

function flush(view: ArrayBufferView): string {
  const state = bytesOf(view)
  // toText leaves out half a unit of UTF-16.
  const text = DECODERS[ENCODINGS[state[ENCODING]!]!](state.subarray(0, state[BUFFERED]))
  state[MISSING] = 0
  state[BUFFERED] = 0
  return text
}

/** Text in pieces. */
export const stringDecoder: BindingModel = { fidelity: 'modelled', create: () => ({ decode, flush }) }
