import ts from 'typescript'

import { html } from '../../../scripts/util/html.ts'

/**
 * Converts an ES module to SystemJS, because browsers load classic scripts from disk, but not modules:
 * https://github.com/systemjs/systemjs/blob/main/docs/system-register.md.
 */
export function toSystem(code: string): string {
  return ts.transpile(code, {
    module: ts.ModuleKind.System,
    target: ts.ScriptTarget.ESNext,
    removeComments: true,
    ignoreDeprecations: '6.0',
  })
}

/** A SystemJS module whose default export is the data of a JSON file. */
export function jsonToSystem(json: string): string {
  return `System.register([],e=>({execute(){e('default',${json})}}))`
}

/** Path of the loader in the folder. */
export const LOADER = 'assets/loader.js'

const RE_PRELOAD = /[ \t]*<link rel="modulepreload"[^>]*>\n?/g
const RE_METADATA = /<script type="module" (src="[^"]*\/metadata\.[^"]*")><\/script>/
const RE_APP = /<script type="module" src="((?:\.\.?\/)+)([^"]*)"><\/script>/
const RE_DIRECTORY = /(<a [^>]*href="\.[^"#?]*\/)(?=["#?])/g
const RE_STACKBLITZ = /<a [^>]*class="stackblitz"[^>]*>[^<]*<\/a>/g

/**
 * Converts a page with a relative base to a page that works from disk: with classic scripts, with links to files instead
 * of folders, and without elements that need a host.
 */
export function toFilePage(page: string): string {
  return page
    .replace(RE_PRELOAD, '')
    .replace(RE_METADATA, html`<script $1></script>`.toString())
    .replace(
      RE_APP,
      html`<script src="$1${LOADER}"></script><script type="systemjs-module" src="$1$2"></script>`.toString(),
    )
    .replace(RE_DIRECTORY, '$1index.html')
    .replace(RE_STACKBLITZ, '')
}
