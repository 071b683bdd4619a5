const urls = [
  import.meta.resolve('./local.ts'),
  'node:path',
  'data:text/javascript,export default 42',
  'https://example.com/module.js',
  'http://localhost/module.js',
]

for (const url of urls) {
  const { protocol } = new URL(url)
  try {
    const module = await import(url)
    console.log(protocol, 'gives a', typeof module.default)
  } catch (error) {
    console.log(protocol, codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
