/**
 * @node 12-26
 * @platform linux
 * @session server.ts client.ts
 * @allow child-process signals namespaces
 */
import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('./app.ts', import.meta.url))
const namespace = ['--user', '--pid', '--fork', '--kill-child']

createServer((request, response) => {
  const kind = String(request.url).slice(1)
  const command = [...namespace, process.execPath, app, kind]
  const container = spawn('unshare', command)
  let report = 'has not started'

  container.stdout.once('data', (text) => {
    report = `${text}: ended by SIGTERM`
    const pid = childOf(container.pid)
    process.kill(pid, 'SIGTERM')
    const timer = setTimeout(() => {
      report = `${text}: survived SIGTERM, ended by SIGKILL`
      process.kill(pid, 'SIGKILL')
    }, 1000)
    container.on('exit', () => clearTimeout(timer))
  })
  container.on('close', () => response.end(report))
}).listen(process.env.PORT)

function childOf(pid: number | undefined) {
  const ps = ['-o', 'pid=', '--ppid', String(pid)]
  return Number(execFileSync('ps', ps))
}
