import type { StateCore, Token } from 'markdown-it'

import type { Html } from '../../../scripts/util/html.ts'

/** Functions that create standard markdown-it tokens. */
export interface Tokens {
  /** Raw HTML. */
  html: (content: Html) => Token
  /** A code block, for the rule that renders all fences. */
  fence: (info: string, content: string) => Token
  /** A paragraph of text and links; links go through the rule that renders all links. */
  paragraph: (className: string, parts: (string | Link)[]) => Token[]
  /** Text and links without a paragraph around them. */
  inline: (parts: (string | Link)[]) => Token
  /** Inline Markdown without a paragraph around it. */
  markdown: (text: string) => Token
}

export interface Link {
  text: string
  href: string
  className?: string
  /** Makes the browser save the file, with this name, instead of showing it. */
  download?: string
  /** `_self` for a page that is not of this site's router. */
  target?: '_self'
}

export function createTokens({ Token, md, env }: StateCore): Tokens {
  const inline = (part: string | Link): Token[] => {
    if (typeof part === 'string') return [Object.assign(new Token('text', '', 0), { content: part })]
    const open = new Token('link_open', 'a', 1)
    open.attrSet('href', part.href)
    if (part.className) open.attrSet('class', part.className)
    if (part.target) open.attrSet('target', part.target)
    if (part.download) open.attrSet('download', part.download)
    return [open, ...inline(part.text), new Token('link_close', 'a', -1)]
  }
  const line = (parts: (string | Link)[]): Token =>
    Object.assign(new Token('inline', '', 0), { children: parts.flatMap(inline) })
  return {
    html: (content) => Object.assign(new Token('html_block', '', 0), { content: `${content}\n` }),
    fence: (info, content) => Object.assign(new Token('fence', 'code', 0), { info, content }),
    paragraph(className, parts) {
      const open = new Token('paragraph_open', 'p', 1)
      open.attrSet('class', className)
      return [open, line(parts), new Token('paragraph_close', 'p', -1)]
    },
    inline: line,
    markdown: (text) => md.parseInline(text, env)[0] ?? line([]),
  }
}
