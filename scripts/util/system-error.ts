/** Returns true for an error of the operating system: a full disk, a missing permission, too many processes. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
