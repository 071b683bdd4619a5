import type { Language } from '../../messages/messages.ts'

/** The book in one language, as XHTML that needs no browser. */
export interface Book {
  language: Language
  title: string
  description: string
  chapters: BookChapter[]
  /** Colours of code by class name. */
  colours: Map<string, string>
}

export interface BookChapter {
  /** From 1. */
  number: number
  /** Unique in the book. */
  id: string
  title: string
  pages: BookPage[]
}

export interface BookPage {
  /** Number of the chapter and of the page in it: `3.2`. */
  number: string
  /** Unique in the book: `io_kernel`. Prefix of all ids on the page. */
  id: string
  title: string
  /** XHTML for the body of a document, without the title. Links within the book are `#` and an id. */
  body: string
}

/** Pages that need a browser. */
export const EXCLUDED: readonly string[] = ['reference/self-test', 'reference/offline']

/** The id of a page, from its address: `io/kernel`. */
export function pageId(address: string): string {
  return address.replace('/', '_')
}

/** The id in the book of an element on a page. It is ASCII only, so that links need no encoding. */
export function idOn(page: string, id: string): string {
  return `${page}--${encodeURIComponent(id).replaceAll(/[^\w-]/g, '.')}`
}
