/**
 * @expect throws SyntaxError
 */
// never runs: the file cannot be parsed
console.log('this line does not run')

if (process.platform === 'linux') {
  // @ts-expect-error: TypeScript does not allow it here, either
  import os from 'node:os'
  console.log(os.type())
}
