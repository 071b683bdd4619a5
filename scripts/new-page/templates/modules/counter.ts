export let count = 0

export function increase(): void {
  count += 1
}
