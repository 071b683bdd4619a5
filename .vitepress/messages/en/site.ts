import type { DefaultTheme } from 'vitepress'

/** Labels of the default theme; VitePress has the other English ones built in. */
const theme: DefaultTheme.Config = {
  outline: { label: 'On this page' },
  notFound: {
    title: 'There is no such page',
    quote: 'The address may be mistyped, or the page has another name now.',
    linkText: 'To the home page',
  },
}

export const site = {
  title: 'Node.js, Proven',
  description: 'A handbook of Node.js in which nothing is claimed without a run.',
  /** Name of the language in the language menu. */
  label: 'English',
  /** Short name of the language: search results, downloads and `llms.txt` use it. */
  languageName: 'English',
  /** Title of the menu of chapters. */
  chapters: 'Chapters',
  /** Link from the permanent address of a run to its page. */
  goOn: 'Go to the run',
  editPage: 'Edit this page',
  theme,
  copyButton: { tooltipText: 'Copy code', copiedText: 'Copied' },
}

export const search: Pick<DefaultTheme.LocalSearchOptions, 'translations'> = {}

/** Pages that only the EPUB and the PDF have. */
export const book = {
  contents: 'Contents',
  cover: 'Cover',
  edition: (date: string) => `Edition of ${date}`,
  /** Accessibility summary in the metadata of the EPUB. */
  accessibility: 'Text, programs and output are text; each step of a chart is described in words.',
  authors: 'The authors of Node.js, Proven',
}
