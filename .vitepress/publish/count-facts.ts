import { discoverExamples } from '../../scripts/example/discover.ts'
import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import { contents } from '../../scripts/content/contents.ts'

/**
 * Counts what the home page shows: pages, programs, versions of Node.js on which programs ran, and all recorded runs.
 * @param root the project's, absolute
 */
export function countFacts(root: string) {
  const { examples } = discoverExamples(root)
  const variants = examples.flatMap((example) => (loadGroups(root, example) ?? []).flatMap((group) => group.versions))
  return {
    pages: contents.reduce((sum, { pages }) => sum + pages.length, 0),
    programs: examples.length,
    versions: new Set(variants.map(({ node }) => node)).size,
    runs: variants.reduce((sum, { runs }) => sum + runs, 0),
  }
}
