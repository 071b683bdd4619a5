/**
 * @node 12-26
 */
const sources = [
  'export const count = 1',
  'const count = 1; export { count }',
  'export 1',
  'export function () {}',
  'export default 1',
  'export default function () {}',
  'export default function anyName() {}',
  'export default 1; export default 2',
]

async function main() {
  for (const source of sources) {
    const url = `data:text/javascript,${encodeURIComponent(source)}`
    const result = await import(url).then(
      (module) => `exports ${Object.keys(module)}`,
      (error) => error.name,
    )
    console.log(result.padEnd(15), source)
  }
}

main()
