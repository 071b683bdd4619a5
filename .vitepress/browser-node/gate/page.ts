import type { Library } from '../library/library.ts'
import { runProcess, type ProcessRun } from '../kernel/run-process.ts'
import type { ToProcess } from '../protocol.ts'

/** The page of the gate, which runs programs when the gate calls its functions. */
declare global {
  interface Window {
    runProgram: (start: Omit<ToProcess, 'library'>, limit: number) => Promise<ProcessRun>
  }
}

const library = fetch('/library.json').then((response) => response.json() as Promise<Library>)

window.runProgram = async (start, limit) => runProcess('/worker.js', { ...start, library: await library }, limit)
