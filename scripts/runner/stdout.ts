import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Surroundings } from './surroundings.ts'

/** A file or a pipe that a program has as stdout, in place of a socket to the runner. */
export interface Stdout {
  /** The descriptor that the program inherits. */
  descriptor: number
  /** Closes the runner's copy of the descriptor, which a child has by now. */
  release: () => void
  /**
   * Reads all that the program and its children write; call it when they start.
   * @param ended resolves when they have ended
   * @param onRead called with the number of bytes of each piece
   */
  read: (ended: Promise<unknown>, onRead: (bytes: number) => void) => Promise<Buffer>
}

/** Opens a stdout outside the sandbox; undefined if the program shall have a socket, or none. */
export function openStdout(kind: Surroundings['stdout']): Stdout | undefined {
  if (kind === undefined || kind === 'closed') return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'proven-stdout-'))
  const file = path.join(folder, 'stdout')
  return kind === 'file' ? openFile(file, folder) : openPipe(file, folder)
}

function openFile(file: string, folder: string): Stdout {
  const descriptor = openSync(file, 'wx')
  return {
    descriptor,
    release: () => closeSync(descriptor),
    async read(ended) {
      try {
        await ended
        return await readFile(file)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** Node.js can open a pipe only by a name. A reader that does not block need not wait for the writer. */
function openPipe(file: string, folder: string): Stdout {
  execFileSync('mkfifo', [file])
  const reader = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  const descriptor = openSync(file, constants.O_WRONLY)
  rmSync(folder, { recursive: true })
  return {
    descriptor,
    release: () => closeSync(descriptor),
    async read(_, onRead) {
      const chunks: Buffer[] = []
      for await (const chunk of new Socket({ fd: reader, readable: true, writable: false })) {
        onRead(chunk.length)
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
  }
}
