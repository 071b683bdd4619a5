import type { ShikiTransformer } from 'shiki'

const RE_META = /(?:^| )stderr=([\d,]+)/

/** Marks lines of a block whose fence says `stderr=2,3` with the class `stderr`. */
export function stderrLines(): ShikiTransformer {
  return {
    name: 'run:stderr-lines',
    line(node, line) {
      const numbers = RE_META.exec(this.options.meta?.__raw ?? '')?.[1]?.split(',')
      if (numbers?.includes(String(line))) this.addClassToHast(node, 'stderr')
    },
  }
}
