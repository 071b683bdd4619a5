import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { PageError } from '../../../scripts/content/directives.ts'
import type { PageReader, ShownRun } from '../../../scripts/content/page-reader.ts'
import { anchorOf } from '../../../scripts/content/run-directive.ts'
import { html } from '../../../scripts/util/html.ts'
import type { Messages } from '../../messages/messages.ts'
import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import { createTokens, type Link, type Tokens } from '../directive/tokens.ts'
import { CORRECTIONS, loadCorrections, VERDICTS, type Claim } from './load-corrections.ts'

interface ClaimsOptions extends Pick<DirectiveContext, 'language' | 'base' | 'messages'> {
  /** All runs that the book shows in this language. */
  runs: ShownRun[]
}

/**
 * Expands `::: corrections <subject>` to the claims of `docs/corrections.yaml` on that subject, each with links to its proof,
 * and `::: corrections` to the number of claims per verdict. A claim whose proof no page shows fails the build.
 */
export function correctionsPlugin(md: MarkdownIt, { root, reader }: { root: string; reader: PageReader }): void {
  directivePlugin(md, {
    name: 'corrections',
    root,
    expand({ info, messages, language, base, onFile }, state) {
      const [, subject, ...rest] = info.trim().split(/\s+/)
      onFile(CORRECTIONS)
      const corrections = loadCorrections(root)
      if (subject === undefined) return renderSummary([...corrections.values()].flat(), messages, state)
      const claims = corrections.get(subject)
      if (!claims || rest.length > 0)
        throw new PageError(`Write ::: corrections, or with one of: ${[...corrections.keys()].join(', ')}.`)
      return renderClaims(claims, { language, base, messages, runs: reader.runsIn(language) }, state)
    },
  })
}

/** Renders the number of claims per verdict. */
function renderSummary(claims: Claim[], { corrections }: Messages, state: StateCore): Token[] {
  const tokens = createTokens(state)
  const items = VERDICTS.map((verdict) => {
    const count = claims.filter((each) => each.verdict === verdict).length
    return html`<li><span class="verdict ${verdict}">${corrections.verdicts[verdict]}</span> ${count}</li>`
  })
  return [tokens.html(html`<ul class="verdicts">${items}</ul>`)]
}

/**
 * Renders claims as a numbered list: the section of the notes, the claim with its verdict, the truth, and links to the runs that prove it.
 * @throws PageError if no page shows a proof
 */
function renderClaims(claims: Claim[], options: ClaimsOptions, state: StateCore): Token[] {
  const tokens = createTokens(state)
  return [
    tokens.html(html`<ol class="claims">`),
    ...claims.flatMap((claim) => renderClaim(claim, options, tokens)),
    tokens.html(html`</ol>`),
  ]
}

function renderClaim(claim: Claim, options: ClaimsOptions, tokens: Tokens): Token[] {
  const { number, section, verdict } = claim
  const { language, messages } = options
  const links = claim.proof.map((id) => linkTo(id, number, options))
  const separated = links.flatMap((link, at) => (at > 0 ? [' · ', link] : [link]))
  return [
    tokens.html(
      html`<li id="claim-${number}" value="${number}"><p class="section">${sectionOf(section, messages)}</p><p class="claim">`,
    ),
    tokens.markdown(claim.claim[language]),
    tokens.html(html`<span class="verdict ${verdict}">${messages.corrections.verdicts[verdict]}</span></p><p>`),
    tokens.markdown(claim.truth[language]),
    tokens.html(html`</p>`),
    ...tokens.paragraph('proof', [`${messages.corrections.proof} `, ...separated]),
    tokens.html(html`</li>`),
  ]
}

function sectionOf(section: Claim['section'], { corrections }: Messages): string {
  return corrections.section(corrections.sections[section])
}

function linkTo(id: string, number: number, { base, runs, language }: ClaimsOptions): Link {
  const showing = runs.find((run) => run.id === id)
  if (!showing)
    throw new PageError(`Claim ${number} names "${id}" as its proof, which no page in docs/${language} shows.`)
  return { text: `${showing.title[language]}: ${id.split('/')[1]}`, href: `${base}${showing.page}#${anchorOf(id)}` }
}
