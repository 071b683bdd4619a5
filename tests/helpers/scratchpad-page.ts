import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

import { scratchpad as messages } from '../../.vitepress/messages/zh/layout.ts'
import { PATIENCE } from './patience.ts'

const WAIT = { timeout: PATIENCE }

/** The visible result of a run. */
interface ShownResult {
  report: string[]
  tabs: string[]
  output: string[]
}

/** A Chinese page whose scratchpad is open. */
export class ScratchpadPage {
  readonly field: Locator
  readonly stop: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.field = page.locator('.ScratchpadEditor')
    this.stop = page.getByRole('button', { name: messages.stop })
  }

  /** The texts of a part of the result. */
  texts(selector: string): Promise<string[]> {
    return this.#page.locator(`.ScratchpadOutcome ${selector}`).allInnerTexts()
  }

  /** Starts a program without waiting for its result. */
  async start(source: string): Promise<void> {
    await this.field.fill(source)
    await this.field.press('Control+Enter')
  }

  async run(source: string): Promise<ShownResult> {
    await this.#page.locator('.ScratchpadOutcome').evaluateAll(([shown]) => shown?.setAttribute('data-earlier', ''))
    await this.start(source)
    await this.#page.locator('.ScratchpadOutcome:not([data-earlier])').waitFor(WAIT)
    return this.readResult()
  }

  async readResult(): Promise<ShownResult> {
    await expect.poll(() => this.stop.isDisabled(), WAIT).toBe(true)
    return {
      report: await this.texts('.report'),
      tabs: await this.texts('.outcomes > .tab-label'),
      output: await this.texts('.outcomes > .panel:visible .output > div[class*=language] .line'),
    }
  }
}
