import { computed, type ComputedRef } from 'vue'
import { useData } from 'vitepress'

import type { Language } from '../../messages/messages.ts'

/** The language of the current page. */
export function useLanguage(): ComputedRef<Language> {
  const { lang } = useData()
  return computed(() => (lang.value.startsWith('zh') ? 'zh' : 'en'))
}

/** Picks the messages in the language of the current page. */
export function useMessages<Part>(messages: Readonly<Record<Language, Part>>): ComputedRef<Part> {
  const language = useLanguage()
  return computed(() => messages[language.value])
}
