/**
 * @node 12-26
 * @expect exit 1 ERR_INVALID_URL_SCHEME on 17.6-18.0
 */
const sources = [
  'export const a = 1',
  'export default 1',
  'const a = 1; export { a as default }',
  "export * from 'path'",
  "export * as path from 'path'",
  "const a = 1; export { a as 'any text' }",
  "import { join } from 'path'",
  "import path from 'path'",
  "import * as path from 'path'",
  "import 'path'",
  "import('path')",
  "import 'path' with {}",
  "import source w from 'data:application/wasm;base64,AGFzbQEAAAA='",
]

async function main() {
  for (const source of sources) {
    const url = `data:text/javascript,${encodeURIComponent(source)}`
    const result = await import(url).then(
      () => 'runs',
      (error) => error.name,
    )
    console.log(result.padEnd(12), source)
  }
}

main()
