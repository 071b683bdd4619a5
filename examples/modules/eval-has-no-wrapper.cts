/**
 * @node 12-26
 * @allow child-process worker
 */
const { execFileSync } = require('child_process')
const { Worker } = require('worker_threads')

const code = `
  const names = ['require', 'module', 'exports', '__filename']
  console.log('global:', names.filter((name) => name in globalThis))
  console.log('this is exports:', this === exports)`

console.log('node -e')
console.log(String(execFileSync(process.execPath, ['-e', code])))

console.log('a worker with eval')
new Worker(code, { eval: true })
