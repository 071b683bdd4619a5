import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'

import type { Launch } from './command.ts'
import type { Task } from './task.ts'

/** Starts a program in its sandbox, and hands it what it reads. */
export async function startProgram({ header, session, trace, sandbox }: Task, launch: Launch) {
  const { command, folder, env } = launch
  const [program, ...args] = command
  const child = spawn(program, args, {
    // Behind a wall it has another one.
    cwd: sandbox ? '/' : folder,
    env,
    detached: true,
    stdio: [
      header.stdin === undefined ? 'ignore' : 'pipe',
      'pipe',
      'pipe',
      session?.announce ? 'pipe' : 'ignore',
      trace === undefined ? 'ignore' : 'pipe',
      sandbox ? 'pipe' : 'ignore',
    ],
  })
  // Without a process there is no group to watch, let alone to end.
  const { pid } = child
  if (pid === undefined) throw (await once(child, 'error'))[0]
  feed(child, header.stdin)
  return Object.assign(child, { pid })
}

/** The port on which the server of a session listens, once it does: see announceListening in base.cts. */
export function waitForPort({ stdio }: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    stdio[3]?.once('data', (line: Buffer) => resolve(Number.parseInt(line.toString(), 10)))
  })
}

/** Asks the server of a session whether it has done what came before, and waits for the answer. */
export function waitUntilIdle({ stdio }: ChildProcess): Promise<void> {
  const pipe = stdio[3]
  if (!(pipe instanceof Socket) || !pipe.writable) return Promise.resolve()
  return new Promise((resolve) => {
    for (const event of ['data', 'close', 'error']) pipe.once(event, () => resolve())
    pipe.write('?')
  })
}

function feed(child: ChildProcess, text: string | undefined): void {
  // An example may end, or close its standard input, before it has read all.
  child.stdin?.on('error', () => child.stdin?.destroy())
  child.stdin?.end(text)
}
