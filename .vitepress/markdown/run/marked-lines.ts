import type { ShikiTransformer } from 'shiki'

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
