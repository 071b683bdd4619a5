import { useEventListener } from '@vueuse/core'

import { chooseTab, type VersionTab } from '../lib/choose-tab.ts'

/** Selects the groups of tabs with the outcomes of an example. */
const GROUPS = '.run-example .outcomes'
const TABS = ':scope > input.tab'

/** When the reader selects a version in one example, selects it in the other examples on the page. */
export function useVersionFollow(): void {
  useEventListener('change', ({ target }) => {
    const group = target instanceof HTMLInputElement ? target.closest(GROUPS) : null
    if (group && target instanceof HTMLInputElement) follow(target, group)
  })
}

function follow(chosen: HTMLInputElement, group: Element): void {
  const before = chosen.getBoundingClientRect().top
  for (const other of document.querySelectorAll(GROUPS)) {
    if (other !== group) choose(other, toTab(chosen))
  }
  // Examples above may have changed their height: scroll so that the selected tab doesn't move.
  window.scrollBy({ top: chosen.getBoundingClientRect().top - before, behavior: 'instant' })
}

function choose(group: Element, wanted: VersionTab): void {
  const tabs = [...group.querySelectorAll<HTMLInputElement>(TABS)]
  const found = chooseTab(tabs.map(toTab), wanted)
  const tab = found === undefined ? undefined : tabs[found]
  if (tab) tab.checked = true
}

function toTab({ dataset, checked }: HTMLInputElement): VersionTab {
  return { versions: (dataset['versions'] ?? '').split(' '), format: dataset['format'], checked }
}
