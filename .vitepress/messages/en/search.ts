/** The dialog of the search. */
export const searchBox = {
  title: 'Search the handbook',
  placeholder: 'A question, a function, an error code, a line of output',
  results: 'Results',
  close: 'Close',
  loading: 'Loading the index …',
  found: (pages: number) => (pages === 1 ? '1 page' : `${pages} pages`),
  none: (query: string) => `Nothing matches “${query}”. Try fewer words, or the name of a function.`,
  /** Names the part of a run that contains the line. */
  inRun: { output: (name: string) => `in the output of ${name}`, code: (name: string) => `in the code of ${name}` },
  recent: 'Recent searches',
  recentNote: 'Your recent searches, stored on this device only.',
  clear: 'Clear',
}
