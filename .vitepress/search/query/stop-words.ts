/** Words of questions that say nothing about their subject. They count only in a query that has no other words. */
const ENGLISH: ReadonlySet<string> = new Set(
  [
    'a an the this that these those it its of in on at to for from with by as and or not but into only all any some there so than',
    'is are was be do does did doing can could should will would has have i you we me my your one they if then',
    'what which who when where why how vs versus about difference differences different between',
    'use used uses using work works mean means happen happens write written get make much many node node.js nodejs',
  ]
    .join(' ')
    .split(' '),
)
/** Longer ones first. No characters that are often part of a term, such as 用 in 引用, or 对 in 对象. */
const CHINESE =
  /什么是|是什么|有什么|什么|怎么办|怎么样|怎么|怎样|如何|为什么|为何|有哪些|哪些|哪个|哪里|哪|是否|能不能|可以|有没有|多少个?|几种|请问|区别|不同|关系|的时候|下面|这段|意思|作用|常用|会不会|还在|遇到|一个|会(?!话)|[的了吗呢么吧啊是和与或及把被这那它我你在有]/gu

/** Removes them from a query, unless nothing else is in it. */
export function withoutStopWords(query: string): string {
  const rest = query.replace(CHINESE, ' ')
  return /[\p{L}\p{N}]/u.test(rest) ? rest : query
}

export function isStopWord(word: string): boolean {
  return ENGLISH.has(word.toLowerCase()) || /n['’]t$/.test(word)
}
