/** Files of a generated project: path to text. */
export type Files = Record<string, string>

const PER_CHAPTER = 100

/** Small programs, each with a header, a type and five lines of output. */
export function generateExamples(count: number): Files {
  return Object.fromEntries(names(count).map((name, at) => [`examples/${name}.ts`, program(at)]))
}

/** A page for each example, with the `run` directive. */
export function generatePages(count: number): Files {
  return pages(count, (name) => `::: run ${name}\nWhat ${name} prints.\n:::`)
}

/** The same pages, with code and output as plain fences. */
export function generatePlainPages(count: number): Files {
  return pages(
    count,
    (name, at) => `\`\`\`ts\n${program(at)}\`\`\`\n\n\`\`\`txt\n${output(at)}\`\`\`\n\nWhat ${name} prints.`,
  )
}

function pages(count: number, body: (name: string, at: number) => string): Files {
  const entries = names(count).map((name, at) => [
    `docs/zh/${name}.md`,
    `# Page ${at}\n\nWords before it.\n\n${body(name, at)}\n`,
  ])
  return { ...Object.fromEntries(entries), 'docs/zh/index.md': '# Home\n' }
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
