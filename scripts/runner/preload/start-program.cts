/**
 * The main script of a run that starts its program in a timer, after an `await` or in a worker. Neither the program nor its
 * children can see this file. Its arguments are the place and the program's path.
 */
const nodeModule: typeof import('module') & { runMain: () => void } = require('module')
const { Worker }: typeof import('worker_threads') = require('worker_threads')

const RE_NET_WARNING =
  /^\(node:\d+\) ExperimentalWarning: The flag --allow-net .*\n(?:\(Use `node --trace-warnings .*\n)?/m

const [, , place, program] = process.argv
process.argv.splice(1, 2)
delete require.cache[__filename]

if (place === 'timer') setTimeout(nodeModule.runMain, 0)
if (place === 'await') void startAfterAwait()
if (place === 'worker') startInWorker(String(program))

async function startAfterAwait(): Promise<void> {
  await Promise.resolve()
  nodeModule.runMain()
}

/**
 * An error that ends the worker and its exit code become those of the process. Node.js warns of the flag in each thread, before
 * base.cts can prevent it there.
 */
function startInWorker(file: string): void {
  const worker = new Worker(file, { stderr: true })
  worker.stderr.setEncoding('utf8').on('data', (text: string) => {
    const own = text.replace(RE_NET_WARNING, '')
    if (own !== '') process.stderr.write(own)
  })
  worker.on('error', (error) => {
    throw error
  })
  worker.on('exit', (code) => {
    process.exitCode = code
  })
}
