import { useMutationObserver } from '@vueuse/core'
import { onMounted, shallowRef, type ShallowRef } from 'vue'

/** A run on the page: the line of links below it, and the address of the source of its entry. */
interface RunOnPage {
  line: HTMLElement
  source: string
}

/** The runs on the current page. */
export function useRunsOnPage(): ShallowRef<RunOnPage[]> {
  const runs = shallowRef<RunOnPage[]>([])

  function update(): void {
    const lines = [...document.querySelectorAll<HTMLElement>('.VPContent .run-example .provenance')]
    const isSame = lines.length === runs.value.length && lines.every((line, index) => line === runs.value[index]?.line)
    if (!isSame) runs.value = lines.flatMap(toRun)
  }

  onMounted(update)
  useMutationObserver(() => document.querySelector<HTMLElement>('.VPContent'), update, {
    childList: true,
    subtree: true,
  })
  return runs
}

function toRun(line: HTMLElement): RunOnPage[] {
  const source = line.querySelector<HTMLAnchorElement>('.source')?.href
  return source === undefined ? [] : [{ line, source }]
}
