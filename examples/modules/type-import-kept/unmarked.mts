// never runs: there is no such name
// @ts-expect-error: verbatimModuleSyntax asks for the word type
import { Size } from './loaded.mts'

export const size: Size = 1
