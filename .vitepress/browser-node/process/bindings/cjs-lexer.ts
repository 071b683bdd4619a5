import { parse } from 'cjs-module-lexer'

import type { BindingModel } from '../node.ts'

/** Names that CommonJS modules export, found in their text. */
export const cjsLexer: BindingModel = {
  fidelity: 'modelled',
  create: () => ({
    parse: (source: string) => {
      const { exports, reexports } = parse(source)
      return [new Set(exports), reexports]
    },
  }),
}
