import type { ShikiTransformer } from 'shiki'

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

/** Shows programs and output unchanged: turns Shiki's notations such as `// [!code --]` off for them. */
export function shownAsItIs(): ShikiTransformer {
  return {
    name: 'run:shown-as-it-is',
    preprocess(_, options) {
      if (!RE_OURS.test(options.meta?.__raw ?? '')) return
      options.transformers = options.transformers?.filter(({ name = '' }) => !RE_NOTATION.test(name))
    },
  }
}
