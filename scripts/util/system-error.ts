/** Whether an error comes from the operating system: a full disk, a missing permission, too many processes. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
