/** What the book itself says around a run. */
export interface Words {
  files: string
  output: string
  silent: string
  failed: string
  ranOn: string
}

const ZH: Words = { files: '文件', output: '输出', silent: '没有输出', failed: '这次运行没有通过', ranOn: '运行于' }
const EN: Words = {
  files: 'Files',
  output: 'Output',
  silent: 'No output',
  failed: 'This run did not pass',
  ranOn: 'Run on',
}

/** Words in the language of a page; `locale` is its key in VitePress's `locales`. */
export function wordsFor(locale: string | undefined): Words {
  return locale === 'en' ? EN : ZH
}
