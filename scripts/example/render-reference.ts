import { REFERENCE, type Language } from './header-reference.ts'

const HEADS: Readonly<Record<Language, string[]>> = { en: ['tag', 'meaning', 'default'], zh: ['标签', '含义', '默认'] }

/** Renders the reference of header tags as a Markdown table. */
export function renderReference(language: Language): string {
  const rows = Object.entries(REFERENCE).flatMap(([name, { usages, fallback }]) =>
    usages.map((usage, index) => [
      `\`${[`@${name}`, usage.value].join(' ').trim()}\``,
      usage[language],
      index === 0 ? (fallback?.[language] ?? '') : '',
    ]),
  )
  const lines = [HEADS[language], ['---', '---', '---'], ...rows]
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}
