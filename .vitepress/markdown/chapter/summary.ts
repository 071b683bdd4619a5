/** The end of a description, which only search engines need: `, each shown by a run.` */
const RE_PROOF = /,(?: each)? shown by (?:a run|runs[^.]*)\.$/
const RE_CHINESE_PROOF = /[，：；](?:每一条)?(?:都|也都)?(?:有运行结果为证|用[^，。]*运行(?:来说明|来分清))。$/

/** Returns the description of a page for a list of pages, in which each would end with the same words. */
export function summarise(description: string): string {
  return description.replace(RE_PROOF, '.').replace(RE_CHINESE_PROOF, '。')
}
