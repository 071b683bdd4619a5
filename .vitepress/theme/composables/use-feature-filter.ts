import { onMounted, reactive, ref, watch, watchEffect, type Ref } from 'vue'

import { EVERYTHING, formatQuery, matchesQuery, parseQuery, type FeatureRow } from '../lib/feature-query.ts'

/**
 * Hides the rows that don't match the query, in the table after the form; counts those shown, and all of them. The address of the
 * page has the query.
 */
export function useFeatureFilter(form: Readonly<Ref<HTMLElement | null>>) {
  const query = reactive({ ...EVERYTHING })
  const shown = ref(0)
  const total = ref(0)

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

  onMounted(() => {
    Object.assign(query, parseQuery(location.search))
    watch(query, () =>
      history.replaceState(history.state, '', `${location.pathname}${formatQuery(query)}${location.hash}`),
    )
  })

  return { query, shown, total }
}

function toRow(row: HTMLElement): FeatureRow {
  const group = row.closest('tbody')?.dataset['group'] ?? ''
  return { text: row.querySelector('th')?.textContent ?? '', group, support: row.dataset['support'] ?? '' }
}
