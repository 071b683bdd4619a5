import { createSite, type Project } from './project.ts'

const FOLDED = `# Folded

A paragraph with a [link to the details](#example-good-throws), and [one to the tab](#in-a-tab).

${'Text.\n\n'.repeat(60)}
::: run good/formats
First.
:::

:::: details Closed
::: details Closed, too

## Heading with \`a?.b\` and \`**\`

:::

::: run good/throws
Second.
:::
::::

::: code-group

\`\`\`txt no-run: shown as it is [one]
1
\`\`\`

\`\`\`txt no-run: shown as it is [two]
2
\`\`\`

:::

> [!WARNING]
> Careful: \`code\`.

::: run good/rejects
Third.
:::

::: run good/phases
With a chart.
:::

::: run good/coin
With shares.
:::

| a | b |
| --- | --- |
| 1 | 2 |

${'Text.\n\n'.repeat(60)}
`
const LINKS = `# Links

- [details](/en/modules/folded#example-good-throws)
- [heading](/en/modules/folded#heading-with-a-b-and)
- [broken](/en/modules/folded#%zz)
`

/** A site with a page on which runs and headings are folded away, and a page with links to them. */
export function createFoldedSite(): Project {
  const contents = [{ slug: 'modules', title: { zh: '模块', en: 'Modules' }, pages: ['links', 'folded'] }]
  const pages = { 'docs/en/modules/folded.md': FOLDED, 'docs/en/modules/links.md': LINKS }
  return createSite(
    {
      'docs/contents.json': JSON.stringify(contents),
      'docs/zh/index.md': '# x\n',
      'docs/en/index.md': '# x\n',
      ...pages,
    },
    {
      'tests/fixtures/matrix/examples/good': 'examples/good',
      'tests/fixtures/trace/examples/good/phases.ts': 'examples/good/phases.ts',
      'tests/fixtures/trace/examples/good/phases.recording.yaml': 'examples/good/phases.recording.yaml',
    },
  )
}
