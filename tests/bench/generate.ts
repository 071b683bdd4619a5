/** Files of a generated project: path to text. */
export type Files = Record<string, string>

const PER_CHAPTER = 100
/** Different words of the generated prose, about as many as the book has in one language. */
const VOCABULARY = 6000

/** Small programs, each with a header, a type and five lines of output. */
export function generateExamples(count: number): Files {
  return Object.fromEntries(names(count).map((name, at) => [`examples/${name}.ts`, program(at)]))
}

/**
 * A page for each example, with the `run` directive.
 * @param words the number of words before the example
 */
export function generatePages(count: number, words = 3): Files {
  return pages(count, words, (name) => `::: run ${name}\nWhat ${name} prints.\n:::`)
}

/** The same pages, with code and output as plain fences. */
export function generatePlainPages(count: number, words = 3): Files {
  return pages(
    count,
    words,
    (name, at) => `\`\`\`ts\n${program(at)}\`\`\`\n\n\`\`\`txt\n${output(at)}\`\`\`\n\nWhat ${name} prints.`,
  )
}

function pages(count: number, words: number, body: (name: string, at: number) => string): Files {
  const entries = names(count).map((name, at) => [
    `docs/zh/${name}.md`,
    `# Page ${at}\n\n${prose(at, words)}\n\n${body(name, at)}\n`,
  ])
  return { ...Object.fromEntries(entries), 'docs/zh/index.md': '# Home\n' }
}

/** Sections of 100 words. The same words come back on other pages, as in a book; frequent ones more often. */
function prose(page: number, words: number): string {
  const sections: string[] = []
  for (let from = 0; from < words; from += 100) {
    const own = Array.from({ length: Math.min(100, words - from) }, (_, at) => word(page * words + from + at))
    sections.push(`${from === 0 ? '' : `## Part ${from / 100}\n\n`}${own.join(' ')}.`)
  }
  return sections.join('\n\n')
}

function word(at: number): string {
  const random = ((at * 2654435761) % 2 ** 32) / 2 ** 32
  return `w${Math.floor(random ** 3 * VOCABULARY).toString(36)}`
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `chapter-${Math.floor(at / PER_CHAPTER)}/example-${at}`)
}

function program(at: number): string {
  return `interface Row {
  name: string
  value: number
}

const rows: Row[] = [1, 2, 3, 4, 5].map((value) => ({
  name: 'row ' + value,
  value: value * ${at},
}))

for (const { name, value } of rows) {
  console.log(name, value)
}
`
}

function output(at: number): string {
  return [1, 2, 3, 4, 5].map((value) => `row ${value} ${value * at}\n`).join('')
}
