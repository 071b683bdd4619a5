import type { ShikiTransformer } from 'shiki'

/** Only the fences of programs and of output have this. */
const RE_META = /(?:^| )(?:first=\d|output(?: |$))/
const RE_NOTATION = /:notation-/

/** Shows programs and output unchanged: turns Shiki's notations such as `// [!code --]` off for them. */
export function shownAsItIs(): ShikiTransformer {
  return {
    name: 'run:shown-as-it-is',
    preprocess(_, options) {
      if (!RE_META.test(options.meta?.__raw ?? '')) return
      options.transformers = options.transformers?.filter(({ name = '' }) => !RE_NOTATION.test(name))
    },
  }
}
