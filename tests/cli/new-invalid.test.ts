import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { formatContents } from '../../scripts/content/contents-file.ts'
import { CONTENTS, growingSite } from '../helpers/growing-site.ts'

const TITLES = ['--zh', '新的一页', '--en', 'A new page']
const site = growingSite()
const EXPLAINS = '\nnpm run new -- --help explains the options.\n'

const NO_NAME = 'is no <chapter>/<slug> of a-z, 0-9 and "-", as in event-loop/my-topic.'
const NO_TITLE = 'has one of < > { } `, or a line break, in it: a title is plain words.'
const NOBODY = 'Nobody can be asked here: name <chapter>/<slug>, --zh <title> and --en <title>.'

describe('what cannot be begun writes nothing', () => {
  it.each([
    ['a name without a chapter', ['cycles'], `"cycles" ${NO_NAME}`],
    ['a name with capitals', ['io/Cycles'], `"io/Cycles" ${NO_NAME}`],
    ['a way out', ['io/../x'], `"io/../x" ${NO_NAME}`],
    [
      'an unknown chapter',
      ['module/x'],
      'There is no chapter "module". Nearest: modules, io. A new one begins in docs/contents.json.',
    ],
    ['a page that is there', ['modules/cycles'], 'There is a page modules/cycles already.'],
    [
      'an unknown place',
      ['modules/x', '--after', 'cycle'],
      'There is no page "cycle" in modules. Nearest: cycles, loading.',
    ],
    ['a place in an empty chapter', ['io/x', '--after', 'cycles'], 'There is no page "cycles" in io. There is none.'],
    ['an empty title', ['io/x', '--en', ' '], 'A title is missing.'],
    ['a title with markup', ['io/x', '--zh', '<b>'], `"<b>" ${NO_TITLE}`],
    ['a title of two lines', ['io/x', '--zh', '一\n二'], `"一\n二" ${NO_TITLE}`],
    ['an unknown kind', ['io/x', '--kind', 'traces'], '--kind "traces" is no kind. Nearest: trace, race, modules.'],
    ['two names', ['io/x', 'y'], '"y" is too much: one page at a time. Put titles in quotes.'],
    [
      'an unknown option',
      ['io/x', '--title', 'X'],
      "Unknown option '--title'. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- \"--title\"",
    ],
    ['nobody to ask for a title', ['io/x', '--zh', '一'], NOBODY],
    ['nobody to ask for anything', [], NOBODY],
  ])('%s', async (_, args, message) => {
    expect(await site.begin(...args)).toEqual({ code: 2, stdout: '', stderr: message + EXPLAINS })
    expect(site.changes()).toEqual({})
  })

  it.each([
    ['a program', 'examples/io/of-esm.ts', 'examples/io/of-esm.ts'],
    ['a program in CommonJS', 'examples/io/of-cjs.cts', 'examples/io/of-cjs.cts'],
    ['a folder', 'examples/io/notes/notes.txt', 'examples/io/notes'],
    ['a recording', 'examples/io/recorded.recording.yaml', 'examples/io/recorded.recording.yaml'],
    ['a page in Chinese', 'docs/zh/io/chinese.md', 'docs/zh/io/chinese.md'],
    ['a page in English', 'docs/en/io/english.md', 'docs/en/io/english.md'],
  ])('%s that is there already', async (_, file, named) => {
    site.start({ [file]: 'mine\n' })
    const stderr = `${named}: this exists already.\n  Choose another name, or edit it.\n`
    expect(await site.begin(`io/${path.basename(named).replace(/\..*/, '')}`, ...TITLES)).toEqual({
      code: 1,
      stdout: '',
      stderr,
    })
    expect(site.changes()).toEqual({})
  })

  it('a fault of the machine: what was written is taken back', async () => {
    const contents = [...CONTENTS, { slug: 'blocked', title: { zh: '堵住', en: 'Blocked' }, pages: [] }]
    site.start({
      'docs/zh/blocked': 'a file where a folder has to be\n',
      'docs/contents.json': await formatContents(contents),
    })
    expect(await site.begin('blocked/x', ...TITLES, '--kind', 'modules')).toMatchObject({ code: 1, stdout: '' })
    expect(site.changes()).toEqual({})
  })

  it('--help explains', async () => {
    expect(await site.begin('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^npm run new <chapter>\/<slug> -- \[options\]\n/),
    })
    expect(site.changes()).toEqual({})
  })
})
