const UNITS = ['kB', 'MB', 'GB']

/**
 * Formats a size in bytes: exactly below 1000 bytes, then in multiples of 1000, rounded to one decimal.
 * @param bytesIn words of the language for a number of bytes
 */
export function formatSize(bytes: number, bytesIn: (bytes: number) => string): string {
  if (bytes < 1000) return bytesIn(bytes)
  const sizes = UNITS.map((unit, at) => [Math.round((bytes / 1000 ** (at + 1)) * 10) / 10, unit] as const)
  const [size, unit] = sizes.find(([rounded]) => rounded < 1000) ?? sizes.at(-1) ?? [bytes, '']
  return `${size} ${unit}`
}
