/**
 * @node 12-26
 * @allow child-process fs-read fs-write worker
 */
const { execFileSync } = require('child_process')
const { writeFileSync } = require('fs')
const { Worker } = require('worker_threads')

const code = `
  console.log('  require is global:', 'require' in globalThis)
  console.log('  this is exports:', this === exports)
  console.log('  arguments:', typeof arguments)
`

writeFileSync('file.cjs', code)
console.log('a file')
show(['file.cjs'])

console.log('node -e')
show(['-e', code])

function show(args: string[]) {
  process.stdout.write(String(execFileSync(process.execPath, args)))
}

console.log('a thread from a string')
new Worker(code, { eval: true }).on('error', console.error)
