import type { ShikiTransformer } from 'shiki'

const RE_META = /(?:^| )first=(\d+)(?: indent=(\d+))?/

/**
 * Numbers the lines of a block whose fence says `first=5`, from there; after `indent=2` its lines have lost so many
 * characters. The numbers are left to CSS: an element for each would make pages larger and slower to build.
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
