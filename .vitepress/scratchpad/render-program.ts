import { createMarkdownRenderer, mergeMarkdownLocales, type SiteConfig } from 'vitepress'

import type { ScratchpadRequest } from '../../scripts/contracts/scratchpad.ts'
import { SCRATCH_ID } from './write-program.ts'

type Language = Extract<ScratchpadRequest, { source: string }>['language']

/** The key of each language in VitePress's `locales`. */
const LOCALES: Readonly<Record<Language, string>> = { zh: 'root', en: 'en' }

/**
 * Renders the run of the scratch project as a component, with the Markdown renderer of the site.
 * @param scratch the folder of that project, absolute
 */
export async function renderProgram(scratch: string, language: Language, site: SiteConfig): Promise<string> {
  const options = mergeMarkdownLocales(site.markdown, site.site.locales)
  const md = await createMarkdownRenderer(site.srcDir, options, site.site.base, site.logger)
  const env = { path: scratch, relativePath: 'scratchpad.md', localeIndex: LOCALES[language], scratch }
  const html = await md.renderAsync(`::: run ${SCRATCH_ID}\n:::\n`, env)
  return `<template><div class="vp-doc">${html}</div></template>`
}
