import { useData } from 'vitepress'
import { computed } from 'vue'
import type { ComputedRef } from 'vue'

/** What the theme itself says, in the language of the page. */
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

export function useWords(): ComputedRef<Words> {
  const { lang } = useData()
  return computed(() => (lang.value.startsWith('zh') ? ZH : EN))
}
