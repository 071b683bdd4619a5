import type { Token } from 'markdown-it'

/** Pairs blocks and what they contain with the nearest block that has lines. Generated blocks have none. */
export function placed(tokens: Token[]): { token: Token; block: Token }[] {
  let row: Token | undefined
  return tokens.flatMap((token) => {
    if (token.type === 'tr_open') row = token.map ? token : undefined
    if (token.type === 'tr_close') row = undefined
    const block = token.map ? token : row
    return block ? [token, ...joinTexts(token.children ?? [])].map((each) => ({ token: each, block })) : []
  })
}

/** Joins the text around escaped characters, as Markdown does before it is rendered. */
function joinTexts(children: Token[]): Token[] {
  const joined: Token[] = []
  for (const child of children) {
    const last = joined.at(-1)
    const isText = child.type === 'text' || child.type === 'text_special'
    if (isText && last?.type === 'text') last.content += child.content
    else joined.push(isText ? Object.assign(Object.create(child), { type: 'text' }) : child)
  }
  return joined
}
