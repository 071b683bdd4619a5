/**
 * @allow net
 */
const urls = [
  'node:path',
  'data:text/javascript,export default 42',
  'https://example.com/module.js',
  'http://localhost/module.js',
]

for (const url of urls) {
  try {
    const module = await import(url)
    console.log(url, '->', typeof module.default)
  } catch (error) {
    console.log(url, '->', (error as NodeJS.ErrnoException).code)
  }
}
