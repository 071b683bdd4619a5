import { excerptOf, type Piece } from '../../search/query/excerpt.ts'
import type { FoundPage, Hit } from '../../search/query/find-pages.ts'

/** A section or a run, as the dialog shows it. */
export interface ShownHit {
  /** Its address, without the base of the site. */
  id: string
  /** The headings below the page's title that lead to it. */
  headings: string[]
  /** The name of the run, if the line is in one, and where in it. */
  run?: { name: string; part: 'code' | 'output' }
  /** The sentence that matched. */
  sentence: Piece[]
  /** Its place among all hits. */
  place: number
}

export interface ShownPage {
  title: string
  chapter: string
  hits: ShownHit[]
}

const PAGES = 10
const HITS = 3
/** A weaker hit would say less than the page that follows. */
const WEAKEST = 0.15

/** Prepares pages for the dialog: the first ones, each with its best sections. */
export function showPages(pages: readonly FoundPage[]): ShownPage[] {
  let place = 0
  return pages.slice(0, PAGES).map(({ address, hits }) => {
    const [best] = hits
    const [chapter = '', title = best?.title ?? ''] = best?.titles ?? []
    const candidates = hits.filter(({ score }) => score >= (best?.score ?? 0) * WEAKEST).slice(0, HITS)
    const shown = candidates.map((hit) => showHit(hit, address)).filter((hit, at) => at === 0 || isMatch(hit))
    return { title, chapter, hits: shown.map((hit) => ({ ...hit, place: place++ })) }
  })
}

function showHit(hit: Hit, address: string): Omit<ShownHit, 'place'> {
  const { part, pieces = [] } = excerptOf(hit) ?? {}
  const headings = [...hit.titles.slice(2), ...(hit.titles.length > 1 ? [hit.title] : [])].filter(Boolean)
  const shown = { id: hit.id, headings, sentence: pieces }
  return part === 'code' || part === 'output' ? { ...shown, run: { name: nameOf(hit.id, address), part } } : shown
}

/** Its example's name: the anchor without the chapter, if it is the chapter of the page. */
function nameOf(id: string, address: string): string {
  const chapter = address.split('/').at(-2)
  return id.slice(address.length).replace('#example-', '').replace(`${chapter}-`, '')
}

function isMatch({ sentence }: Omit<ShownHit, 'place'>): boolean {
  return sentence.some((piece) => piece.isMatch)
}
