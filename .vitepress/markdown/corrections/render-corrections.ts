import type { StateCore, Token } from 'markdown-it'

import type { Localized } from '../../../scripts/content/contents.ts'
import type { ShownRun } from '../../../scripts/content/page-reader.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { createTokens, type Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'
import { anchorOf } from '../../../scripts/content/run-directive.ts'
import { VERDICTS, type Claim } from './load-corrections.ts'

interface ClaimsOptions {
  language: keyof Localized
  /** The base of this language's pages: `/` or `/en/`. */
  base: string
  messages: Messages
  /** All runs that the book shows in this language. */
  runs: ShownRun[]
}

/** Renders the number of claims per verdict. */
export function renderSummary(claims: Claim[], { corrections }: Messages, state: StateCore): Token[] {
  const { html } = createTokens(state)
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: claims.filter((each) => each.verdict === verdict).length,
  }))
  const items = counts.map(
    ({ verdict, count }) =>
      `<li><span class="verdict ${verdict}">${corrections.verdicts[verdict]}</span> ${count}</li>`,
  )
  return [html(`<ul class="verdicts">${items.join('')}</ul>`)]
}

/**
 * Renders claims as a numbered list: the claim with its verdict, the truth, and links to the runs that prove it.
 * @throws PageError if no page shows a proof
 */
export function renderClaims(claims: Claim[], options: ClaimsOptions, state: StateCore): Token[] {
  const tokens = createTokens(state)
  return [
    tokens.html('<ol class="claims">'),
    ...claims.flatMap((claim) => renderClaim(claim, options, tokens)),
    tokens.html('</ol>'),
  ]
}

function renderClaim(claim: Claim, options: ClaimsOptions, { html, markdown, paragraph }: Tokens): Token[] {
  const { number, verdict } = claim
  const { language, messages } = options
  const links = claim.proof.map((id) => linkTo(id, number, options))
  const separated = links.flatMap((link, at) => (at > 0 ? [' · ', link] : [link]))
  return [
    html(`<li id="claim-${number}" value="${number}"><p class="claim">`),
    markdown(claim.claim[language]),
    html(`<span class="verdict ${verdict}">${messages.corrections.verdicts[verdict]}</span></p><p>`),
    markdown(claim.truth[language]),
    html('</p>'),
    ...paragraph('proof', [`${messages.corrections.proof} `, ...separated]),
    html('</li>'),
  ]
}

function linkTo(id: string, number: number, { base, runs, language }: ClaimsOptions): { text: string; href: string } {
  const showing = runs.find((run) => run.id === id)
  if (!showing)
    throw new PageError(`Claim ${number} names "${id}" as its proof, which no page in docs/${language} shows.`)
  return { text: `${showing.title[language]}: ${id.split('/')[1]}`, href: `${base}${showing.page}#${anchorOf(id)}` }
}
