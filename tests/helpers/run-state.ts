import type { Locator } from 'playwright-core'

/** Reads the visible state of a run with a trace. */
export async function readRunState(run: Locator) {
  const texts = (selector: string): Promise<string[]> =>
    run.locator(selector).evaluateAll((all) => all.map(({ textContent }) => textContent.trim()))
  const panel = '.outcomes > .panel:visible'
  return {
    step: (await texts(`${panel} .TraceMoment .now`))[0],
    waiting: await texts(`${panel} .waiting dd`),
    asked: await texts('.files .line.is-asked'),
    run: await texts('.files .line.is-run'),
    output: await texts(`${panel} .output .line:not(.is-later)`),
    later: await run.locator(`${panel} .step.is-later`).count(),
  }
}
