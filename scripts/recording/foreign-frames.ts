const PRELOAD = String.raw`(?:file:\/\/)?\S{0,1000}[\\/]preload[\w-]*[\\/][\w-]+\.c[tj]s`
/** Before version 16 Node.js names its files without `node:`, as in `internal/timers.js` and `events.js`. */
const OLD_FILE = String.raw`(?:internal\/[\w/-]+|[a-z_]\w*)\.js`
/**
 * A stack frame in Node.js or the preloads. The text before a name is bounded, because matching would otherwise take quadratic time
 * on the long lines that a program can print.
 */
const FRAME = String.raw`\n +at (?:[^\n]{0,300}\()?(?:async )?(?:node:|${PRELOAD}|${OLD_FILE}:\d|\[(?:\w+ )?eval\]-wrapper:\d)[^\n]*?`
/** Stands for frames that another stack has, too. */
const ELLIPSIS = String.raw`\n +\[?\.\.\. (?:\d+ )?lines matching (?:original|cause) stack trace \.\.\.\]?`
/** Keeps the brace that opens the error's properties. */
const FRAMES = String.raw`(?:${FRAME}|${ELLIPSIS})+( \{)?(?=\n|$)`

const RE_FRAMES = new RegExp(FRAMES, 'g')
/** A stack that has no other frames, with its heading. */
const RE_STACK = new RegExp(String.raw`\n(?:Thrown at:|Emitted 'error' event[^\n]{0,300} at:)${FRAMES}(?!\n +at )`, 'g')
/** The line of source code that precedes an error, or another thrown value. */
const RE_SOURCE = new RegExp(String.raw`^(?:node:[\w/]+|${OLD_FILE}|${PRELOAD}):\d+\n[^\n]*\n *\^+\n\n?`, 'gm')
const RE_HINT = /^\(Use `\S+ --trace-uncaught \.\.\.` to show where the exception was thrown\)\n?/gm

/** Removes stack frames and source lines of Node.js and the preloads from a text, and the hint at an option that prints more of them. */
export function removeForeignFrames(text: string): string {
  return text.replace(RE_SOURCE, '').replace(RE_STACK, '$1').replace(RE_FRAMES, '$1').replace(RE_HINT, '')
}
