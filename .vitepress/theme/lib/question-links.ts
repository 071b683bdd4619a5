/** A question of the self-test, and the text and the address of the link to its run. */
export interface QuestionLink {
  /** The id of the example. */
  id: string
  title: string
  href: string
}

/**
 * Reads the questions of the list on the page, in its order.
 * @param chapter the slug of a chapter; empty for all
 */
export function findQuestions(list: Element | null | undefined, chapter: string): QuestionLink[] {
  const group = chapter === '' ? '' : `[data-chapter="${chapter}"] `
  return [...(list?.querySelectorAll<HTMLElement>(`${group}[data-question]`) ?? [])].map((item) => {
    const link = item.querySelector('a')
    return {
      id: item.dataset['question'] ?? '',
      title: link?.textContent ?? '',
      href: link?.getAttribute('href') ?? '',
    }
  })
}
