/** A statement on a version of Node.js in a sentence. */
export interface VersionClaim {
  /**
   * `after`: something is so from this version on, or was so before it; `before`: something was so up to this version;
   * `either`: words that people use for both; `newest`: the latest release of this line.
   */
  kind: 'after' | 'before' | 'either' | 'newest'
  /** One to three numbers: 20, 20.3, 20.3.0. */
  version: string
  /** The words that say so. */
  words: string
}

/** A version; the name is optional beside words that say when. */
const VERSION = String.raw`(?:Node(?:\.js)?\s*)?v?(\d{1,2}(?:\.\d+){0,2})(?![\w%]|\.\d|\s*(?:ms|s|%|MB|MiB|KiB|bytes|times|lines|毫秒|秒|次|行|个|字节)\b)`
/** A version with the name, or with a dot: beside words that also speak of other numbers. */
const NAMED = String.raw`(?:Node(?:\.js)?\s*v?(\d{1,2}(?:\.\d+){0,2})|v?(\d{2}\.\d+(?:\.\d+)?))(?![\w%]|\.\d)`

const PATTERNS: readonly [VersionClaim['kind'], RegExp][] = [
  ['after', new RegExp(String.raw`\b(?:since|as of)\s+(?:version\s+)?${VERSION}`, 'gi')],
  ['after', new RegExp(String.raw`\bfrom\s+${NAMED}\s+on(?:wards)?\b`, 'gi')],
  [
    'after',
    new RegExp(
      String.raw`\b(?:came|comes|arrived|appeared|added|introduced|landed|removed|gone)\s+(?:with|in)\s+${NAMED}`,
      'gi',
    ),
  ],
  ['after', new RegExp(String.raw`\b(?:before|older than|earlier than)\s+${NAMED}`, 'gi')],
  ['after', new RegExp(String.raw`${NAMED}\s*(?:,\s*)?(?:and|or)\s+(?:later|newer|above|up)\b`, 'gi')],
  ['after', new RegExp(String.raw`\b(?:later|newer) than\s+${NAMED}`, 'gi')],
  ['before', new RegExp(String.raw`\bup to(?: and including)?\s+${NAMED}`, 'gi')],
  ['before', new RegExp(String.raw`\bthrough\s+${NAMED}`, 'gi')],
  ['before', new RegExp(String.raw`${NAMED}\s*(?:,\s*)?(?:and|or)\s+(?:earlier|older|below)\b`, 'gi')],
  ['either', new RegExp(String.raw`\b(?:until|till)\s+${NAMED}`, 'gi')],
  ['newest', new RegExp(String.raw`\b(?:the latest|the newest|the last(?: release of)?)\s+${NAMED}`, 'gi')],
  ['after', new RegExp(String.raw`[自从]\s*${VERSION}(?:\s*版?本?)?\s*(?:起|开始|以来|以后|之后|，)`, 'g')],
  ['after', new RegExp(String.raw`${NAMED}\s*(?:版本?\s*)?(?:起|开始|及以上|以上|及更新|之前|以前|更早)`, 'g')],
  ['after', new RegExp(String.raw`(?:始于|出现在|加入于|见于)\s*${NAMED}`, 'g')],
  ['after', new RegExp(String.raw`${NAMED}\s*(?:才|新)?(?:引入|加入|新增|移除|改成|改为)`, 'g')],
  ['after', new RegExp(String.raw`(?:早于|低于)\s*${NAMED}`, 'g')],
  ['before', new RegExp(String.raw`${NAMED}\s*(?:版本?\s*)?(?:及以下|及更早|及之前|及以前|为止)`, 'g')],
  ['either', new RegExp(String.raw`${NAMED}\s*(?:版本?\s*)?(?:以后|之后)`, 'g')],
  ['either', new RegExp(String.raw`直到\s*${NAMED}`, 'g')],
  ['newest', new RegExp(String.raw`最新的?\s*${NAMED}`, 'g')],
]
/** Versions of something else: Express 4, libuv 1.45, HTTP/1.1. */
const RE_OTHER = /\b(?:Express|Koa|libuv|HTTP|TLS|npm|V8|OpenSSL|TypeScript|ECMAScript|ES|Docker|glibc|Linux)[\s/]*$/i

/** Lists what a sentence says of versions of Node.js: when something began or ended. Source of the words: both languages' pages. */
export function versionClaimsIn(sentence: string): VersionClaim[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const version = match.slice(1).find((each) => each !== undefined)
      const start = match[0].search(/\d/)
      const isOther = RE_OTHER.test(sentence.slice(0, match.index + start).replace(/v$/, ''))
      return version === undefined || isOther ? [] : [{ kind, version, words: match[0].trim() }]
    }),
  )
  // "20 and later" and "from 20 on" can be the same place: one claim for each version and kind.
  return [...new Map(found.map((claim) => [`${claim.kind} ${claim.version}`, claim])).values()]
}
