import * as fc from 'fast-check'

/** A page that a check or a build could get wrong. */
export interface AwkwardPage {
  source: string
  title: string
  description: string
  /** Texts that a reader of the built page sees, spaces aside. */
  shows: string[]
}

/** A piece of Markdown with what readers see of it. */
interface Piece {
  markdown: string
  shows: string[]
}

const piece = (markdown: string, ...shows: string[]): Piece => ({ markdown, shows })
const shown = (text: string): Piece => piece(text, text)

/** Pieces of a line. What is refused, or only sets something else apart, shows nothing by itself. */
const INLINE: Piece[] = [
  ...[
    'plain words',
    'Node.js 的 fs，读',
    '😀 👩‍👩‍👧',
    'é\u0301',
    'a & b; c',
    'x < y > z',
    '1 <2> 3',
    '16:9:',
    ':) 8-) :100:',
    '[[toc]]',
  ].map(shown),
  ...[
    '"quoted" and \'quoted\'',
    '50% $x$ $$y$$',
    '{ {x} }',
    'a}}b',
    '=> -> <= !=',
    '... -- ---',
    'a ::: b',
    '#no',
    '@user',
    '^[note]',
  ].map(shown),
  ...[
    'process.env.NODE_ENV',
    'import.meta.env.MODE',
    '__dirname',
    'C:\\Users\\x',
    '&notanentity;',
    'a\u200Bb',
    'a\u00A0b',
    '~tilde~',
    'x^2^',
  ].map(shown),
  ...[
    '{{ code }}',
    '{{ $frontmatter.title }}',
    '<b>',
    '</template>',
    '</script>',
    '<!-- c -->',
    '&lt;',
    'a  b',
    '${x}',
    '::: run a/one',
  ].map((code) => piece(`\`${code}\``, code)),
  piece('&lt;b&gt; &amp;amp; &copy;', '<b> &amp; ©'),
  piece('\\<b> \\{ \\`', '<b> { `'),
  piece('**bold** _em_ ~~gone~~', 'bold em gone'),
  piece('[to one](./one)', 'to one'),
  piece('[`{{ x }}` & "y"](/en/a/one#one "t {{ a }} <b>")', '{{ x }} & "y"'),
  piece('<https://example.org/a?b=c&d=e>', 'https://example.org/a?b=c&d=e'),
  piece('https://example.org/%7Bx%7D', 'https://example.org/'),
  piece('[mail](mailto:a@example.org)', 'mail'),
  piece('![alt {{ x }} <b>](/icon.svg)'),
  piece('words{.a #id}', 'words'),
  piece('a <!-- note --> b', 'a'),
  piece('{{ mustache }}'),
  piece('\\{\\{ x }}'),
  piece('Promise<string>'),
  piece('<img src=x onerror=alert(1)>'),
  piece('[dead](./no-such)'),
  piece('[odd](./%FF)'),
  piece('![gone](./gone.png)'),
  piece('x{onclick=alert(1)}'),
  piece('<?php ?>'),
]

const inline = fc.constantFrom(...INLINE)
/** Most lines are accepted, so that not every page is refused. */
const line = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: inline.filter(({ shows }) => shows.length > 0) },
      { weight: 1, arbitrary: inline },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(join)

/** A title of a block, mostly without the links and pictures that it cannot have. */
const RE_ADDRESS = /\]\(|<\w+:|https?:|\]\[|\[\w/
const titleLine = fc.oneof(
  { weight: 9, arbitrary: line.filter(({ markdown }) => !RE_ADDRESS.test(markdown)) },
  { weight: 1, arbitrary: line },
)
/** Text that is only text. */
const code = fc.constantFrom(
  '{{ a.b }} <c>',
  'const x = `y`',
  '::: run a/none',
  '<!-- x',
  '</pre></code>',
  '&amp; &lt;',
  '[!x] ]',
  '\t tab',
  '。，',
)

const good: fc.Arbitrary<Piece>[] = [
  line,
  line.map(({ markdown, shows }) => piece(`## ${markdown}`, ...shows)),
  line.map(({ markdown, shows }) => piece(`- ${markdown}\n  - ${markdown}\n- [x] done`, ...shows, 'done')),
  line.map(({ markdown, shows }) => piece(`1. ${markdown}\n\n   more\n2. x`, ...shows, 'more')),
  line.map(({ markdown, shows }) => piece(`> ${markdown}\n> > deeper`, ...shows, 'deeper')),
  titleLine.map(({ markdown, shows }) =>
    piece(`> [!NOTE] ${markdown.replaceAll('\n', ' ')}\n> below`, 'below', ...shows),
  ),
  fc.tuple(line, line).map(([a, b]) => piece(`${a.markdown}  \n${b.markdown}\\\nlast`, ...a.shows, ...b.shows, 'last')),
  line.map(({ markdown, shows }) =>
    piece(`| ${markdown} | h |\n| :-- | --: |\n| cell | ${markdown} |`, ...shows, 'cell'),
  ),
  titleLine.map(({ markdown, shows }) => piece(`::: details ${markdown}\ninside\n:::`, ...shows, 'inside')),
  line.map(({ markdown, shows }) =>
    piece(`:::: warning\n::: tip Title {#t .c}\n${markdown}\n:::\n::::`, ...shows, 'Title'),
  ),
  fc
    .tuple(line, fc.nat())
    .map(([{ markdown, shows }, id]) => piece(`Text[^${id}].\n\n[^${id}]: ${markdown}`, ...shows)),
  line.map(({ markdown, shows }) => piece(`::: documented https://example.org/x\n${markdown}\n:::`, ...shows)),
  code.map((text) => piece(`\`\`\`txt [a & b]\n${text}\n\`\`\``, text)),
  code.map((text) => piece(`~~~~html {1}\n${text}\n~~~~`, text)),
  code.map((text) => piece(`::: code-group\n\`\`\`sh [one]\n${text}\n\`\`\`\n\`\`\`sh\nb\n\`\`\`\n:::`, text)),
  // Below a list, indented text would be a part of it.
  code.map((text) => piece(`Code:\n\n    ${text}`, text.trim())),
  code.map((text) => piece(`- list\n\n      ${text}`, text.trim())),
  fc.constant(piece('<!-- a {{ b }} <c> -->')),
  fc.constant(piece(`${'long '.repeat(600)}end`, 'long long end')),
  fc.constant(piece('***')),
  fc.constant(piece('## constructor\n\n## __proto__', 'constructor')),
]

const bad = fc.constantFrom(
  ...[
    '::: runs a/one\n:::',
    '::: tip\nnot closed',
    '::: warning\n::: tip\nx\n:::\n:::',
    '::: code-group\ntext\n:::',
    'x\n\n:::',
    '| ::: run a/one |\n| - |\n| b |',
    '## ::: run a/one',
    '::: run a/none\n:::',
    '::: run a/one {{ x }}\n:::',
    '::: tip {{ x }}\ny\n:::',
    '<script setup>\nalert(1)\n</script>',
    '<!-- not closed',
    '<!-- a --> **b**',
    '<!-- @include: ./one.md -->',
    '```js-vue\n{{ x }}\n```',
    '```txt {{ x }}\ny\n```',
    '# {{ x }}',
    'TODO',
  ].map((markdown) => piece(markdown)),
)

/** Titles and descriptions: a value, and how YAML may write it. */
const scalar = fc.constantFrom<[value: string, yaml: string]>(
  ['<b>T</b> & "q" \'s\'', JSON.stringify('<b>T</b> & "q" \'s\'')],
  ['a: b # c', "'a: b # c'"],
  ['{{ 1 + 1 }} ]]> &lt;', JSON.stringify('{{ 1 + 1 }} ]]> &lt;')],
  ['**not bold** `x` _y_ [z](w)', '"**not bold** `x` _y_ [z](w)"'],
  ['C++ & C#', 'C++ & C#'],
  ['😀 中文：标题', '😀 中文：标题'],
  ['1_000', '1_000'],
  ['12:30:45', '12:30:45'],
  ['2026-01-01', '2026-01-01'],
  ['</title><script>x', '</title><script>x'],
  ['folded text', '>-\n  folded\n  text'],
  ['a | b \\ c', 'a | b \\ c'],
)
/** Front matter that is refused. */
const broken = fc.constantFrom(
  'title: a: b',
  'title: [x]',
  'title: T\ndescription: D\nhead: []',
  'title: "a\\nb"\ndescription: D',
  'title: T\ndescription: <script>x</SCRIPT >',
  'description: D',
  'title: T\ndescription: D\nadded: soon',
)

const RUN = piece('::: run a/one\nIt prints.\n:::', 'It prints.')

/** Any page; about a third of them are refused. */
export const awkwardPage: fc.Arbitrary<AwkwardPage> = fc
  .record({
    title: scalar,
    description: scalar,
    front: rarely(broken, '', 25),
    blocks: fc.array(fc.oneof(...good), { minLength: 1, maxLength: 4 }),
    refused: rarely(
      bad.map((each) => [each]),
      [],
      5,
    ),
    lineBreak: rarely(fc.constantFrom('\r\n', '\r'), '\n', 25),
    mark: rarely(fc.constantFrom('\uFEFF', '\uFEFF\uFEFF'), '', 25),
    end: rarely(fc.constantFrom('', '\0\n'), '\n', 25),
  })
  .map(({ title, description, front, blocks, refused, lineBreak, mark, end }) => {
    const pieces = [piece('# Heading', 'Heading'), ...blocks, RUN, ...refused]
    const head = front || `title: ${title[1]}\ndescription: ${description[1]}`
    const text = `---\n${head}\n---\n\n${pieces.map(({ markdown }) => markdown).join('\n\n')}${end}`
    return {
      source: mark + text.replaceAll('\n', lineBreak),
      title: title[0],
      description: description[0],
      shows: pieces.flatMap(({ shows }) => shows),
    }
  })

/** One value in so many is an unusual one. */
function rarely<Value>(unusual: fc.Arbitrary<Value>, usual: Value, times: number): fc.Arbitrary<Value> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: unusual })
}

function join(pieces: Piece[]): Piece {
  return piece(pieces.map(({ markdown }) => markdown).join(' '), ...pieces.flatMap(({ shows }) => shows))
}
