import { slugify } from './heading-id.ts'

/** VitePress would run a front matter that begins with `---js`. */
function refuseCode(): never {
  throw new Error('Front matter is written in YAML. Start it with --- alone.')
}

/**
 * Options of VitePress's parser that every reader of pages shares. A page contains all of its text: it cannot include other
 * files, which could be any file of the machine. Text is shown as it is written: `:)` is not an emoji, `{{ x }}` is not replaced.
 */
export const MARKDOWN_OPTIONS = {
  include: false,
  snippet: false,
  emoji: false,
  toc: false,
  anchor: { slugify },
  eagerFrontmatterInterpolation: false,
  frontmatter: { grayMatterOptions: { engines: { javascript: refuseCode } } },
} as const
