/**
 * @node 14-26
 */
const code = `
  console.log('this line does not run')

  if (process.platform === 'linux') {
    import os from 'node:os'
    console.log(os.type())
  }`

try {
  await import(`data:text/javascript,${encodeURIComponent(code)}`)
} catch (error) {
  console.log(`${error}`)
}
