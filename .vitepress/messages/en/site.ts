import type { Messages } from '../messages.ts'

export const site: Messages['site'] = {
  title: 'Node.js, Proven',
  description: 'A handbook of Node.js in which nothing is claimed without a run.',
  label: 'English',
  languageName: 'English',
  chapters: 'Chapters',
  editPage: 'Edit this page',
  theme: {
    outline: { label: 'On this page' },
    notFound: {
      title: 'There is no such page',
      quote: 'The address may be mistyped, or the page has another name now.',
      linkText: 'To the home page',
    },
  },
}

export const search: Messages['search'] = {}

export const book: Messages['book'] = {
  contents: 'Contents',
  cover: 'Cover',
  edition: (date) => `Edition of ${date}`,
  accessibility: 'Text, programs and output are text; each step of a chart is described in words.',
  authors: 'The authors of Node.js, Proven',
}
