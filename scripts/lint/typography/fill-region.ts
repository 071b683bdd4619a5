/**
 * Inserts text between `<!-- name: … -->` and `<!-- /name -->`; the comment tells readers what writes it.
 * @returns undefined where there is no such region
 */
export function fillRegion(text: string, name: string, content: string): string | undefined {
  const open = new RegExp(`^<!-- ${name}:.*-->$`, 'm').exec(text)
  const close = text.indexOf(`<!-- /${name} -->`)
  if (!open || close < open.index) return undefined
  return `${text.slice(0, open.index + open[0].length)}\n\n${content}\n\n${text.slice(close)}`
}
