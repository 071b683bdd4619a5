import { CommandError } from '../cli/run-command.ts'
import { npmOptions } from '../node/npm-options.ts'
import { choosePins, type Plan } from './choose-pins.ts'
import { readPinned, writePins } from './write-pins.ts'

/** Options of every upgrade. */
export interface PinOptions {
  /** The project's root, absolute. */
  root: string
  /** The release of Node.js to go to. @default the newest of everything */
  version: string | undefined
  print: (line: string) => void
}

/**
 * Only writes the versions into package.json and the list of versions.
 * @throws CommandError if the registry does not answer, UsageError if the release does not exist; nothing has changed then
 */
export async function writeOnly({ root, version, print }: PinOptions): Promise<void> {
  const npm = await npmOptions(root)
  await askRegistry(async () => {
    const plan = await choosePins(await readPinned(root), version, npm)
    if (plan.pins.length > 0) await writePins(root, plan.pins, npm)
    for (const line of describePlan(plan, version)) print(line)
    if (plan.pins.length > 0) print('Next: npm install')
  })
}

/** Describes what an upgrade changes, in lines of text. */
export function describePlan({ pins, lacking }: Plan, version: string | undefined): string[] {
  if (pins.length === 0)
    return [version === undefined ? 'All are the newest.' : `Node.js ${version} is pinned already.`]
  return [
    ...pins.map(({ name, from, to }) => `${name}: ${from} → ${to}`),
    ...lacking.map((name) => `${name} stays: the registry does not have ${version} of it.`),
  ]
}

/**
 * Asks the registry.
 * @throws CommandError if it does not answer
 */
export async function askRegistry<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new CommandError(`The npm registry does not answer: ${error.message}`, { cause: error })
  }
}
