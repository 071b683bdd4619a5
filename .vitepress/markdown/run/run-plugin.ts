import type MarkdownIt from 'markdown-it'

import { anchorOf } from './anchor.ts'
import { directivePlugin } from '../directive/directive-plugin.ts'
import type { Repository } from '../../../scripts/git/repository.ts'
import { parseDirective } from './parse-directive.ts'
import { loadRun } from './load-run.ts'
import { renderRun } from './render-run.ts'

export interface RunPluginOptions {
  /** The project's root, absolute. */
  root: string
  /** Examples that fail just now, by id, with what to show in place of their output. The dev server fills it. */
  failures?: ReadonlyMap<string, string>
  /** Where examples can be edited, if that is known. */
  repository?: Repository
}

/**
 * Turns `::: run <example>` … `:::` into the program, its recorded output and the caption between the fences. Where `env` names
 * the folder of a `scratch` project, the example is one of that project.
 */
export function runPlugin(md: MarkdownIt, { root, failures, repository }: RunPluginOptions): void {
  directivePlugin(md, {
    name: 'run',
    root,
    expand({ info, caption, key, messages, onFile }, state) {
      const directive = parseDirective(info)
      const { scratch }: { scratch?: string } = state.env
      const run = loadRun(directive, scratch ?? root, onFile)
      const anchor = claimAnchor(anchorOf(directive.id), state.env)
      return renderRun(
        {
          ...run,
          caption,
          key,
          anchor,
          messages,
          predict: directive.predict,
          withoutLinks: scratch !== undefined,
          withoutCharts: state.env.withoutCharts,
          editAddress: repository?.editAddress(run.example.entry),
          failure: failures?.get(directive.id),
        },
        state,
      )
    },
  })
}

/** An example may be shown twice on a page, but an address leads to one place: undefined from the second time on. */
function claimAnchor(anchor: string, env: { anchors?: Set<string> }): string | undefined {
  const anchors = (env.anchors ??= new Set())
  if (anchors.has(anchor)) return undefined
  anchors.add(anchor)
  return anchor
}
