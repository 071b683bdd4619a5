import { hash } from 'node:crypto'

const RE_INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g
const RE_CHARSET = /<meta charset="[^"]*">/

/** See https://www.w3.org/TR/CSP3/. Colours of code need style attributes, which cannot load anything. */
const POLICY = {
  'default-src': "'none'",
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

/** Adds a policy: the page loads only from its own site, and runs only that site's scripts and its present inline scripts. */
export function withContentPolicy(html: string): string {
  const hashes = [...html.matchAll(RE_INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`,
  )
  const rules = { ...POLICY, 'script-src': ["'self'", ...new Set(hashes)].join(' ') }
  const policy = Object.entries(rules)
    .map((rule) => rule.join(' '))
    .join('; ')
  return html.replace(
    RE_CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}
