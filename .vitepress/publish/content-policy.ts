import { hash } from 'node:crypto'

import { html, trustedHtml } from '../../scripts/util/html.ts'
import type { SiteAddress } from './site-address.ts'

const RE_INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g
const RE_CHARSET = /<meta charset="[^"]*">/

/** See https://www.w3.org/TR/CSP3/. Colours of code need style attributes, which cannot load anything. */
const POLICY = {
  // Firefox has no other rule for pages that links prefetch.
  'default-src': "'self'",
  'frame-src': "'none'",
  'media-src': "'none'",
  'object-src': "'none'",
  'style-src-elem': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': 'https://stackblitz.com',
}

/**
 * Adds a policy: the page loads only from its own site, and runs only its present inline scripts and what the build wrote to
 * `assets`. Without an address, a policy can name no folder, and allows each script of the site.
 */
export function withContentPolicy(page: string, address: SiteAddress | undefined): string {
  const hashes = [...page.matchAll(RE_INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`,
  )
  const scripts = address ? `${address.href}assets/` : "'self'"
  const rules = { ...POLICY, 'script-src': [scripts, ...new Set(hashes)].join(' ') }
  const directives = Object.entries(rules).map((rule) => rule.join(' '))
  // The constants above and hashes, with single quotes only: unescaped, the policy stays readable.
  const policy = trustedHtml(directives.join('; '))
  const element = html`<meta http-equiv="Content-Security-Policy" content="${policy}">`
  return page.replace(RE_CHARSET, (charset) => charset + element.toString())
}
