import type { ShikiTransformer } from 'shiki'

const RE_META = /(?:^| )first=(\d+)(?: indent=(\d+))?/

/**
 * Numbers the lines of a block from N if its fence has `first=N`; `indent=M` says that M characters of each line were cut off.
 * CSS counts the lines: an element for each number would make pages larger and slower to build.
 */
export function lineNumbers(): ShikiTransformer {
  return {
    name: 'run:line-numbers',
    pre(node) {
      const [, first, indent] = RE_META.exec(this.options.meta?.__raw ?? '') ?? []
      if (first === undefined) return
      if (indent !== undefined) node.properties['data-indent'] = indent
      this.addClassToHast(node, 'numbered')
      node.properties['style'] = `${node.properties['style'] ?? ''};--lines-before:${Number(first) - 1}`
    },
  }
}
