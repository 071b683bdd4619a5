import localSearchIndex from '@localSearchIndex'
import { computedAsync, refDebounced } from '@vueuse/core'
import MiniSearch from 'minisearch'
import { useData } from 'vitepress'
import { computed, markRaw, ref, shallowRef, type ComputedRef, type Ref } from 'vue'

import { findPages } from '../../search/query/find-pages.ts'
import { INDEX_OPTIONS, type IndexedSection } from '../../search/query/index-options.ts'
import { showPages, type ShownPage } from '../lib/search-results.ts'
import { useLanguage } from './use-messages.ts'

interface Search {
  /** What the reader types. */
  query: Ref<string>
  /** What the pages were found for. It follows the query when the reader pauses. */
  searched: ComputedRef<string>
  pages: ComputedRef<ShownPage[]>
  /** True once the index is loaded. */
  isReady: ComputedRef<boolean>
}

/** Searches the pages in the language of the current one. Loads their index. */
export function useSearch(): Search {
  const { localeIndex } = useData()
  const language = useLanguage()
  const indexes = shallowRef(localSearchIndex)
  import.meta.hot?.accept('@localSearchIndex', (changed) => changed && (indexes.value = changed['default']))
  const index = computedAsync(async () => {
    const json = (await indexes.value[localeIndex.value]?.())?.default
    return json === undefined ? undefined : markRaw(MiniSearch.loadJSON<IndexedSection>(json, INDEX_OPTIONS))
  })
  const query = ref('')
  const paused = refDebounced(query, 100)
  const searched = computed(() => paused.value.trim())
  const pages = computed(() =>
    index.value && searched.value !== '' ? showPages(findPages(index.value, searched.value, language.value)) : [],
  )
  return { query, searched, pages, isReady: computed(() => index.value !== undefined) }
}
