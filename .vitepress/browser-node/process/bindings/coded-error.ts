/** Makes an error as the C++ code of Node.js does: with a code, which its name does not mention. */
export function nodeError(Type: ErrorConstructor, code: string, message: string): Error {
  return Object.assign(new Type(message), { code })
}

export function invalidType(message: string): Error {
  return nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', message)
}

export function outOfRange(message = 'Index out of range'): Error {
  return nodeError(RangeError, 'ERR_OUT_OF_RANGE', message)
}
