import type { ShikiTransformer } from 'shiki'

/** What fences of programs and of output say, and no other. */
const RE_META = /(?:^| )(?:first=\d|output(?: |$))/
const RE_NOTATION = /:notation-/

/** Programs and their output are shown as they are: `// [!code --]` in them is text, and not told to Shiki. */
export function shownAsItIs(): ShikiTransformer {
  return {
    name: 'run:shown-as-it-is',
    preprocess(_, options) {
      if (!RE_META.test(options.meta?.__raw ?? '')) return
      options.transformers = options.transformers?.filter(({ name = '' }) => !RE_NOTATION.test(name))
    },
  }
}
