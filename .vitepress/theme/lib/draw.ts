/** So many different numbers below `count`, or all of them; in rising order. */
export function draw(wanted: number, count: number, random: () => number = Math.random): number[] {
  const rest = Array.from({ length: count }, (_, at) => at)
  while (rest.length > wanted) rest.splice(Math.floor(random() * rest.length), 1)
  return rest
}
