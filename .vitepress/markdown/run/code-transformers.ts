import type { ShikiTransformer } from 'shiki'

type Element = Parameters<NonNullable<ShikiTransformer['line']>>[0]

const RE_NUMBERED = /(?:^| )first=(\d+)(?: indent=(\d+))?/

/**
 * Numbers the lines of a block from N if its fence has `first=N`; `indent=M` says that M characters of each line were cut off.
 * CSS counts the lines: an element for each number would make pages larger and slower to build.
 */
export function lineNumbers(): ShikiTransformer {
  return {
    name: 'run:line-numbers',
    pre(node) {
      const [, first, indent] = RE_NUMBERED.exec(this.options.meta?.__raw ?? '') ?? []
      if (first === undefined) return
      if (indent !== undefined) node.properties['data-indent'] = indent
      this.addClassToHast(node, 'numbered')
      node.properties['style'] = `${node.properties['style'] ?? ''};--lines-before:${Number(first) - 1}`
    },
  }
}

/** Marks lines of a block whose fence says `<name>=2,3` with the class `<name>`. */
export function markedLines(name: string): ShikiTransformer {
  const pattern = new RegExp(`(?:^| )${name}=([\\d,]+)`)
  return {
    name: `run:${name}-lines`,
    line(node, line) {
      const numbers = pattern.exec(this.options.meta?.__raw ?? '')?.[1]?.split(',')
      if (numbers?.includes(String(line))) this.addClassToHast(node, name)
    },
  }
}

/** Only the fences of programs and of output have this. */
const RE_OURS = /(?:^| )(?:first=\d|output(?: |$))/
const RE_NOTATION = /:notation-/

const RE_END = /(?:^| )end=([%\dA-F]+)/

/**
 * Shows programs and output unchanged: turns Shiki's notations such as `// [!code --]` off for them, and adds the whitespace at the
 * end of an output again, which VitePress removes and the fence has as `end=%0A`.
 */
export function shownAsItIs(): ShikiTransformer {
  return {
    name: 'run:shown-as-it-is',
    preprocess(code, options) {
      const meta = options.meta?.__raw ?? ''
      if (!RE_OURS.test(meta)) return code
      options.transformers = options.transformers?.filter(({ name = '' }) => !RE_NOTATION.test(name))
      return code + decodeURIComponent(RE_END.exec(meta)?.[1] ?? '')
    },
    // Without content, the last line would have no height.
    line(node) {
      if (!RE_OURS.test(this.options.meta?.__raw ?? '') || hasText(node)) return
      node.children = [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }]
    },
  }
}

function hasText({ children }: Element): boolean {
  return children.some((child) =>
    child.type === 'element' ? hasText(child) : child.type === 'text' && child.value !== '',
  )
}
