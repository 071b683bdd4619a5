/**
 * @node 16-26
 * @allow net child-process
 */
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  console.log('the server gets a request')
  response.setHeader('content-type', 'text/javascript')
  response.end('console.log("the module runs")')
})

server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo
  await run('without a flag: ', port, [])
  await run('with the flag:  ', port, [
    '--experimental-network-imports',
  ])
  server.close()
})

function run(title: string, port: number, flags: string[]) {
  const code = `import('http://127.0.0.1:${port}/')
    .catch((error) => console.log(error.code))`
  return new Promise<void>((resolve) => {
    const args = ['--no-warnings', ...flags, '-e', code]
    execFile(process.execPath, args, (error, stdout) => {
      console.log(title, stdout.trim() || `exit ${error?.code}`)
      resolve()
    })
  })
}
