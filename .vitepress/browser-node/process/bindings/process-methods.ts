import type { BindingModel, Node } from '../node.ts'
import { encodeText } from '../native.ts'

const MEGABYTE = 2 ** 20
const TWO_TO_32 = 2 ** 32

/** The process and its clock. */
export const processMethods: BindingModel = {
  fidelity: 'modelled',
  create: (node, { hrtimeBuffer }) => {
    let directory = node.start.cwd
    let mask = 0o022
    const times = hrtimeBuffer as Uint32Array
    const nanoseconds = new BigUint64Array(times.buffer, 0, 1)
    return {
      hrtimeBuffer,
      hrtime: () => {
        const [seconds, rest] = secondsOf(node)
        times.set([Math.floor(seconds / TWO_TO_32), seconds % TWO_TO_32, rest])
      },
      hrtimeBigInt: () => {
        const [seconds, rest] = secondsOf(node)
        nanoseconds[0] = BigInt(seconds) * 1_000_000_000n + BigInt(rest)
      },
      uptime: () => node.clock() / 1000,
      cwd: () => directory,
      chdir: (path: string) => {
        directory = node.files.changeDirectory(path)
      },
      umask: (value?: number) => {
        const old = mask
        if (value !== undefined) mask = value
        return old
      },
      reallyExit: (code: number) => node.output.exit(code),
      _rawDebug: (text: string) => node.output.write(2, encodeText(`${text}\n`)),
      patchProcessObject: (target: Node['process']) => patch(target, node),
      setEmitWarningSync: () => undefined,
      _getActiveHandles: () => [...node.active.handles],
      _getActiveRequests: () => [...node.active.requests],
      constrainedMemory: () => 0,
      availableMemory: () => 1024 * MEGABYTE,
    }
  },
}

function secondsOf({ clock }: Node): [seconds: number, nanoseconds: number] {
  const milliseconds = clock()
  return [Math.floor(milliseconds / 1000), Math.floor((milliseconds % 1000) * 1e6)]
}

function patch(target: Node['process'], { start }: Node): void {
  Object.assign(target, { argv: [...start.argv], execArgv: [...start.execArgv], execPath: start.argv[0] })
  for (const [name, value] of Object.entries({ pid: start.pid, ppid: start.ppid }))
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true })
  let title = 'node'
  Object.defineProperty(target, 'title', {
    get: () => title,
    set: (value) => (title = String(value)),
    enumerable: true,
    configurable: true,
  })
  Object.defineProperty(target, 'debugPort', { value: 9229, writable: true, enumerable: true, configurable: true })
}
