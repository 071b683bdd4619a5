import type { ShikiTransformer } from 'shiki'

const RE_META = /(?:^| )first=(\d+)/

/**
 * Numbers the lines of a block whose fence says `first=5`, from there. The numbers are left to CSS: an element
 * for each would make pages larger and slower to build.
 */
export function lineNumbers(): ShikiTransformer {
  return {
    name: 'run:line-numbers',
    pre(node) {
      const first = RE_META.exec(this.options.meta?.__raw ?? '')?.[1]
      if (first === undefined) return
      this.addClassToHast(node, 'numbered')
      node.properties['style'] = `${node.properties['style'] ?? ''};--lines-before:${Number(first) - 1}`
    },
  }
}
