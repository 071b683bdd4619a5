import { onBeforeUnmount, ref } from 'vue'

import { printedPage } from '../lib/printed-page.ts'

/** On the root element while a chapter is printed instead of the page: see styles/print.css. */
const PRINTS_CHAPTER = 'prints-chapter'

/** False on the dev server, whose pages have no text before their scripts run, and for pages on a disk. */
export function canLoadPages(): boolean {
  return !import.meta.env.DEV && location.protocol !== 'file:'
}

/**
 * Prints pages as one document.
 * @param addresses of the pages, in their order
 */
export function usePrintChapter(addresses: string[]) {
  const isLoading = ref(false)
  const hasFailed = ref(false)
  let sheets: HTMLElement | undefined

  function remove(): void {
    sheets?.remove()
    document.documentElement.classList.remove(PRINTS_CHAPTER)
  }

  async function print(): Promise<void> {
    isLoading.value = true
    hasFailed.value = false
    try {
      const pages = await Promise.all(addresses.map(fetchPage))
      remove()
      sheets = document.createElement('div')
      sheets.className = 'printed-chapter'
      sheets.append(...pages)
      document.body.append(sheets)
      document.documentElement.classList.add(PRINTS_CHAPTER)
      window.addEventListener('afterprint', remove, { once: true })
      window.print()
    } catch {
      hasFailed.value = true
    } finally {
      isLoading.value = false
    }
  }

  onBeforeUnmount(remove)
  return { isLoading, hasFailed, print }
}

/** @throws TypeError if there is no connection, or if the address has no page */
async function fetchPage(address: string, index: number): Promise<Element> {
  const response = await fetch(address)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const article = response.ok ? printedPage(page, `page-${index}`) : undefined
  if (!article) throw new TypeError(`${address} has no page`)
  return article
}
