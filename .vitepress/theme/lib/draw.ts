/** Draws distinct numbers from 0 to `count` - 1, in ascending order; all of them if `wanted` is greater. */
export function draw(wanted: number, count: number, random: () => number = Math.random): number[] {
  const rest = Array.from({ length: count }, (_, index) => index)
  while (rest.length > wanted) rest.splice(Math.floor(random() * rest.length), 1)
  return rest
}
