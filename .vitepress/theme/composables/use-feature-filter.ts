import { computed, reactive, ref, watchEffect } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { useData } from 'vitepress'

import { EVERYTHING, matchesQuery } from '../lib/feature-query.ts'
import type { FeatureQuery } from '../lib/feature-query.ts'

interface FilterWords {
  search: string
  placeholder: string
  group: string
  all: string
  change: string
  any: string
  count: (shown: number, total: number) => string
}

const WORDS: Readonly<Record<'zh' | 'en', FilterWords>> = {
  zh: {
    search: '搜索',
    placeholder: '例如 fetch',
    group: '分类',
    all: '全部',
    change: '在哪个版本变化',
    any: '任意',
    count: (shown, total) => `${total} 项中的 ${shown} 项`,
  },
  en: {
    search: 'Search',
    placeholder: 'for example fetch',
    group: 'Group',
    all: 'All',
    change: 'Changed in',
    any: 'Any version',
    count: (shown, total) => `${shown} of ${total}`,
  },
}

interface FeatureFilter {
  query: FeatureQuery
  shown: Ref<number>
  total: Ref<number>
  words: ComputedRef<FilterWords>
}

/** Hides the rows of the table behind the form that do not match what its fields say. */
export function useFeatureFilter(form: Readonly<Ref<HTMLElement | null>>): FeatureFilter {
  const query = reactive({ ...EVERYTHING })
  const shown = ref(0)
  const total = ref(0)
  const { lang } = useData()

  watchEffect(() => {
    const table = form.value?.nextElementSibling
    if (!table) return
    const rows = [...table.querySelectorAll<HTMLElement>('tr[data-support]')]
    for (const row of rows) row.hidden = !matchesQuery(toRow(row), query)
    for (const body of table.querySelectorAll('tbody'))
      body.hidden = !body.querySelector('tr[data-support]:not([hidden])')
    total.value = rows.length
    shown.value = rows.filter((row) => !row.hidden).length
  })

  return { query, shown, total, words: computed(() => WORDS[lang.value.startsWith('zh') ? 'zh' : 'en']) }
}

function toRow(row: HTMLElement) {
  const group = row.closest('tbody')?.dataset['group'] ?? ''
  return { text: row.querySelector('th')?.textContent ?? '', group, support: row.dataset['support'] ?? '' }
}
