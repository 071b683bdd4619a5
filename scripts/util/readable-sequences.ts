// Codes of scripts, ISO 15924: cspell:disable

/** Scripts whose letters join, and scripts with conjuncts: a joiner between their letters can be seen (UAX 31, A1 and A2). */
const CURSIVE = 'Arab Syrc Nkoo Mand Mani Phlp Adlm Rohg Sogd Chrs Ougr Phag Mong'
const CONJUNCT =
  'Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Mymr Khmr Tibt Bali Java Sund Lana Brah Kthi Cakm Gran Newa Tirh Sidd Modi Takr Sylo Mtei'

const JOINED = `[${unionOf(`${CURSIVE} ${CONJUNCT}`)}&&[\\p{L}\\p{M}]]`
const CONJUNCT_MARK = `[${unionOf(CONJUNCT)}&&\\p{M}]`
const ARABIC = '[\\p{sc=Arab}&&\\p{L}]'
const MONGOLIAN = '[\\p{sc=Mong}&&\\p{L}]'
/** Myanmar and Phagspa letters, symbols, zero and punctuation marks. */
const WITH_VARIANTS = `[[${unionOf('Mymr Phag')}&&\\p{L}]\\p{Sm}\\p{So}0０‘-”、。！，．：；？]`

// cspell:enable

/** An emoji with its presentation or skin color. */
const EMOJI = '\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?'

/**
 * Sequences in which characters without a glyph belong to what readers see: joined emoji, flags and enclosed digits; variation selectors
 * after characters that have variants; joiners next to letters that they shape. Of the flags that consist of tag characters, only
 * those that fonts have.
 */
const SEQUENCES = [
  `${EMOJI}(?:\\u200D${EMOJI})+`,
  '\\p{Emoji}[\\uFE0E\\uFE0F]\\u20E3?',
  '\\p{RGI_Emoji}',
  `${WITH_VARIANTS}[\\uFE00\\uFE01]`,
  '\\p{Unified_Ideograph}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  `${MONGOLIAN}[\\u180B-\\u180D\\u180F]`,
  `(?<=${MONGOLIAN})\\u180E(?=${MONGOLIAN})`,
  `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})`,
  // At the end of a word: half forms, and letters in the form that they have within one.
  `(?<=${CONJUNCT_MARK}|${ARABIC})\\u200D(?![\\u200C\\u200D])`,
]

/** The source of a regular expression with the flag v. */
export const READABLE_SEQUENCE = SEQUENCES.join('|')

function unionOf(scripts: string): string {
  const classes = scripts.split(' ').map((script) => `\\p{scx=${script}}`)
  return `[${classes.join('')}]`
}
