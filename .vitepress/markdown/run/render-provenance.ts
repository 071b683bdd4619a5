import type { Token } from 'markdown-it'

import { labelVersions } from '../../../scripts/node/versions.ts'
import { html } from '../../../scripts/util/html.ts'
import type { Link, Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'
import type { LoadedRun } from './load-run.ts'
import { isTextFile } from './shown-file.ts'
import { sourceAddress } from './source-address.ts'

export interface ProvenanceOptions extends Pick<
  LoadedRun,
  'example' | 'files' | 'groups' | 'isPortable' | 'isLinuxOnly' | 'flaky'
> {
  messages: Messages
  /** True if its files have no addresses on the site. */
  withoutLinks?: boolean
  /** The address at which its entry can be edited. */
  editAddress?: string
  /** The address that leads to the run even after its program was moved. */
  permanentAddress?: string
  /** The address of the form for readers whose Node.js prints something else. */
  reportAddress?: string
}

/** Renders what a run rests on: the versions that ran it, its files, archive and editors, and how far it holds. */
export function renderProvenance(options: ProvenanceOptions, tokens: Tokens): Token[] {
  const { withoutLinks, isLinuxOnly, flaky, messages } = options
  const links = withoutLinks ? [] : linksOf(options).flatMap((link) => [' ', link])
  const { before, after } = messages.run.flaky
  return [
    tokens.html(html`<div class="provenance">`),
    renderVersions(options, tokens),
    ...(links.length === 0 ? [] : tokens.paragraph('links', links)),
    tokens.html(html`</div>`),
    ...(isLinuxOnly ? [tokens.html(html`<p class="platform">${messages.run.linuxOnly}</p>`)] : []),
    // A reason is English on Chinese pages, too.
    ...(flaky
      ? [
          tokens.html(
            html`<p class="flaky" v-pre>${before(flaky.until)}<span lang="en">${flaky.reason}</span>${after}</p>`,
          ),
        ]
      : []),
  ]
}

/** Renders one line; several versions unfold to their exact numbers. */
function renderVersions({ groups, messages: { run } }: ProvenanceOptions, tokens: Tokens): Token {
  const versions = [...new Set(groups.flatMap((group) => group.versions.map(({ node }) => node)))]
  if (versions.length === 1) return tokens.html(html`<p class="versions">${run.ranOn(`Node ${versions[0] ?? ''}`)}</p>`)
  const summary = run.ranOnSeveral(versions.length, `Node ${labelVersions(versions, versions)}`)
  return tokens.html(
    html`<details class="versions"><summary class="ran">${summary}</summary><p>${versions.join(', ')}</p></details>`,
  )
}

function linksOf({
  example,
  files,
  isPortable,
  editAddress,
  permanentAddress,
  reportAddress,
  messages: { run },
}: ProvenanceOptions): Link[] {
  const shown = files.filter(isTextFile)
  const sources = shown.map(({ file, name }) => ({
    text: shown.length > 1 ? name : run.source,
    href: `/${sourceAddress(file)}.txt`,
    className: 'source',
  }))
  const project = `/examples/${example.id}.stackblitz.json`
  return [
    ...sources,
    { text: run.download, href: `/examples/${example.id}.zip` },
    ...(isPortable ? [{ text: run.stackBlitz, href: project, className: 'stackblitz' }] : []),
    ...(editAddress === undefined ? [] : [{ text: run.edit, href: editAddress, className: 'edit' }]),
    ...(permanentAddress === undefined
      ? []
      : [{ text: run.permanent, href: permanentAddress, className: 'permanent', target: '_self' as const }]),
    ...(reportAddress === undefined ? [] : [{ text: run.report, href: reportAddress, className: 'report' }]),
  ]
}
