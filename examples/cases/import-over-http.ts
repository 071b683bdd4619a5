/**
 * @node 14-26
 * @allow net child-process
 */
import { execFile } from 'child_process'
import { createServer } from 'http'
import type { AddressInfo } from 'net'

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/javascript')
  response.end('console.log("loaded over HTTP")')
})

server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/module.js`
  const flag = '--experimental-network-imports'

  console.log('plain:', await importIn([], url))
  console.log(`${flag}:`, await importIn([flag], url))
  server.close()
})

function importIn(flags: string[], url: string) {
  const code = `import('${url}').catch((e) => console.log(e.code))`
  return new Promise<string>((done) =>
    execFile(
      process.execPath,
      [...flags, '-e', code],
      (error, out) =>
        done(error ? `exit code ${error.code}` : out.trim()),
    ),
  )
}
