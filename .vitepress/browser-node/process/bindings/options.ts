import { materialize } from '../materialize.ts'
import type { BindingModel } from '../node.ts'

const noFunction = (): undefined => undefined

/** The options of the command line. */
export const options: BindingModel = {
  fidelity: 'modelled',
  create: ({ library, start }) => ({
    getCLIOptionsValues: () => ({
      ...(materialize(library.options, 'options', noFunction) as object),
      ...Object.fromEntries(start.execArgv.map(readOption)),
    }),
    getEmbedderOptions: () => materialize(library.embedderOptions, 'options', noFunction),
    getOptionsAsFlags: () => [...start.execArgv],
  }),
}

/** `--name`, `--no-name` or `--name=value`. */
function readOption(argument: string): [string, string | boolean] {
  const [name = '', value] = argument.split(/=(.*)/s)
  if (value !== undefined) return [name, value]
  return name.startsWith('--no-') ? [`--${name.slice('--no-'.length)}`, false] : [name, true]
}
