/** The message of the error that a function throws; undefined if it doesn't throw. */
export function messageOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
