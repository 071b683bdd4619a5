import { createInterface } from 'node:readline/promises'

import type { Logger } from 'vite'

import type { Example } from '../../scripts/example/example.ts'
import { askGit } from '../../scripts/git/repository.ts'
import { findSandbox } from '../../scripts/sandbox/choose-sandbox.ts'

const RE_YES = /^\s*y(?:es)?\s*$/i

/** Returns true if the dev server may run an example by itself. Otherwise asks on the terminal, and calls `run` after a yes. */
export type AskBeforeRun = (example: Example, logger: Logger, run: () => Promise<void>) => boolean

interface AskOptions {
  /** The project's root, absolute. */
  root: string
  /** Tells whether there is a sandbox; called before the first run. */
  hasSandbox?: () => boolean
  /** Asks the user; undefined if nobody can be asked. */
  question?: ((text: string) => Promise<string>) | undefined
}

/**
 * Without a sandbox, a file that somebody else wrote must not run because an editor or git saved it: the dev server asks once for
 * each such example, and again after the next checkout.
 */
export function createAskBeforeRun({
  root,
  hasSandbox = () => 'bwrap' in findSandbox([root]),
  question = process.stdin.isTTY ? askOnTerminal : undefined,
}: AskOptions): AskBeforeRun {
  const atStart = headOf(root)
  /** The commit that was checked out when the user agreed to run an example, by its id. */
  const agreed = new Map<string, string>()
  let isSandboxed: boolean | undefined
  let questions = Promise.resolve()

  async function ask({ id }: Example, reason: string, logger: Logger, run: () => Promise<void>): Promise<void> {
    const what = `${id} was saved, but ${reason}, and there is no sandbox.`
    if (!question) return logger.warn(`${what} It did not run.\n  Read it, then run npm run record ${id}`)
    if (!RE_YES.test(await question(`${what}\nRun it now, and whenever it is saved? [y/N] `))) return
    agreed.set(id, headOf(root))
    await run()
  }

  return (example, logger, run) => {
    isSandboxed ??= hasSandbox()
    if (isSandboxed || agreed.get(example.id) === headOf(root)) return true
    const reason = findStranger(root, example, atStart)
    if (reason === undefined) return true
    questions = questions.then(() => ask(example, reason, logger, run))
    return false
  }
}

async function askOnTerminal(text: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(text)
  terminal.close()
  return answer
}

/**
 * Returns why somebody else may have written an example; undefined if its files were edited here.
 * @param atStart the commit that was checked out when the server started
 */
export function findStranger(root: string, { files }: Example, atStart: string): string | undefined {
  const known = (askGit(root, ['ls-files', '-z', '--', ...files]) ?? '').split('\0')
  const unknown = files.find((file) => !known.includes(file))
  if (unknown !== undefined) return `git does not know ${unknown}`
  const isEdited = askGit(root, ['diff', '--quiet', 'HEAD', '--', ...files]) === undefined
  const isSameAsAtStart = askGit(root, ['diff', '--quiet', atStart, 'HEAD', '--', ...files]) !== undefined
  return isEdited && isSameAsAtStart ? undefined : 'a checkout changed it'
}

function headOf(root: string): string {
  return askGit(root, ['rev-parse', '--verify', 'HEAD'])?.trim() ?? 'no commit'
}
