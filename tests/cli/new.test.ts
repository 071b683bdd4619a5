import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { addPage, formatContents, readContents } from '../../scripts/content/contents-file.ts'
import { CONTENTS, growingSite } from '../helpers/growing-site.ts'
import { ROOT, PINNED } from '../helpers/project.ts'

const TEMPLATES = path.join(ROOT, 'scripts/new-page/templates')
const TITLES = ['--zh', '新的一页', '--en', 'A new page']
const site = growingSite({ 'examples/modules/cycles.ts': "console.log('recorded by nobody')\n" })

function page(title: string, id: string, [description, question, caption, refute]: string[]): string {
  return `---\ntitle: ${title}\ndescription: ${description}\nadded: <day>\n---\n\n# ${title}\n\n${question}\n\n::: run ${id}\n${caption}\n:::\n\n${refute}\n`
}

const EN = [
  '"TODO: what this page answers, in one sentence."',
  '**TODO: the question that this page answers?** TODO: the answer, in a sentence or two.',
  'TODO: what the output shows.',
  `<!-- TODO: try to refute each sentence by a program, in settings that it does not name, and delete this list:
     the other module format; inside a callback, after an await, in then; idle and busy; in a worker, as PID 1, as another user;
     with an error, or when somebody leaves early; the releases next to those that it names. -->`,
]
const ZH = [
  'TODO：用一句话说明这一页回答什么。',
  '**TODO：这一页回答什么问题？** TODO：用一两句话回答。',
  'TODO：输出说明了什么。',
  `<!-- TODO：用程序逐句反驳，试遍句子没有提到的情形，然后删掉这份清单：
     另一种模块格式；回调里、await 之后、then 里；空闲和繁忙；worker 里、PID 为 1、换一个用户；
     出错、对方提前离开；句中版本的前后相邻版本。 -->`,
]

describe('npm run new', () => {
  it('writes a program, its page in both languages, its place and its recording', async () => {
    const id = 'io/what-runs'
    const recording = `# What \`npm run record ${id}\` saw. Not for editing by hand.
example: ${id}
outcomes:
  - node: ${PINNED}
    exit: 0
    output:
      - stdout: |
          nothing is claimed without a run
`
    expect(await site.begin(id, '--zh', '$& 是什么', '--en', "What $' is")).toEqual({
      code: 0,
      stdout: `Made
  examples/${id}.ts
  docs/zh/${id}.md
  docs/en/${id}.md
  its place in docs/contents.json
✓ ${id}: newly recorded on Node ${PINNED}
${recording
  .trimEnd()
  .split('\n')
  .map((line) => `    +${line}\n`)
  .join('')}Next
  npm run dev             and open http://localhost:5173/en/${id}; it is http://localhost:5173/${id} in Chinese
  npm run check           when the page is written: it names what is still TODO
`,
      stderr: '',
    })
    expect(site.changes()).toEqual({
      'docs/contents.json': await formatContents(addPage(CONTENTS, { chapter: 'io', slug: 'what-runs' })),
      'docs/en/io': 'folder',
      'docs/en': 'folder',
      'docs/zh/io': 'folder',
      'docs/zh': 'folder',
      'examples/io': 'folder',
      [`docs/en/${id}.md`]: page("What $' is", id, EN),
      [`docs/zh/${id}.md`]: page('$& 是什么', id, ZH),
      [`examples/${id}.ts`]: readFileSync(path.join(TEMPLATES, 'program/main.ts'), 'utf8'),
      [`examples/${id}.recording.yaml`]: recording,
    })
  })

  it('records no other example', async () => {
    expect(await site.begin('modules/cycle', ...TITLES)).toMatchObject({ code: 0, stderr: '' })
    expect(Object.keys(site.changes()).filter((name) => name.includes('cycles'))).toEqual([])
  })

  it('keeps the table of contents as npm run format leaves it', async () => {
    expect(await formatContents(readContents(ROOT))).toBe(readFileSync(path.join(ROOT, 'docs/contents.json'), 'utf8'))
  })
})
