import type MarkdownIt from 'markdown-it'

import { anchorOf, parseRunDirective, runAddress } from '../../../scripts/content/run-directive.ts'
import { directivePlugin } from '../directive/directive-plugin.ts'
import type { Repository } from '../../../scripts/git/repository.ts'
import { loadRun } from './load-run.ts'
import { renderRun } from './render-run.ts'

export interface RunPluginOptions {
  /** The project's root, absolute. */
  root: string
  /** Reports that replace the output of examples that fail at the moment, by id. The dev server fills it. */
  failures?: ReadonlyMap<string, string>
  /** The repository in which readers can edit examples, if it is known. */
  repository?: Repository
  /** True if the site has permanent addresses of runs. */
  hasRunAddresses?: boolean
}

/**
 * Expands `::: run <example>` … `:::` to the program, its recorded output and the caption. If `env.scratch` names the folder of
 * another project, the example is looked up there.
 */
export function runPlugin(md: MarkdownIt, { root, failures, repository, hasRunAddresses }: RunPluginOptions): void {
  directivePlugin(md, {
    name: 'run',
    root,
    expand({ info, caption, key, messages, language, onFile }, state) {
      const directive = parseRunDirective(info)
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
          compare: directive.compare,
          withoutLinks: scratch !== undefined,
          withoutCharts: state.env.withoutCharts,
          editAddress: repository?.editAddress(run.example.entry),
          permanentAddress: hasRunAddresses ? runAddress(directive.id, language) : undefined,
          reportAddress: repository?.reportAddress?.(directive.id),
          failure: failures?.get(directive.id),
        },
        state,
      )
    },
  })
}

/** Anchors are unique: returns undefined if the page has shown the example before. */
function claimAnchor(anchor: string, env: { anchors?: Set<string> }): string | undefined {
  const anchors = (env.anchors ??= new Set())
  if (anchors.has(anchor)) return undefined
  anchors.add(anchor)
  return anchor
}
