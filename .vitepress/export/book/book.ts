/** The book in one language, as a reader without a browser gets it. */
export interface Book {
  language: 'zh' | 'en'
  title: string
  description: string
  chapters: BookChapter[]
  /** Colours of code by the names of their classes. */
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
  /** Chapter and place in it: `3.2`. */
  number: string
  /** Unique in the book: `io_kernel`. All ids on the page begin with it. */
  id: string
  title: string
  /** XHTML without its title, for the body of a document. Links within the book are `#` and an id. */
  body: string
}

/** Pages that are nothing without a browser. */
export const LEFT_OUT: readonly string[] = ['reference/self-test', 'reference/offline']

/** The id of a page by its chapter and slug. */
export function pageId(address: string): string {
  return address.replace('/', '_')
}

/** The id in the book of what has an id on a page. It is of ASCII, so that it is the same in any kind of address. */
export function idOn(page: string, id: string): string {
  return `${page}--${encodeURIComponent(id).replaceAll(/[^\w-]/g, '.')}`
}
