const BASE = 36
const T_MIN = 1
const T_MAX = 26

/** Decodes a label without its `xn--`, as RFC 3492 does; returns undefined if it is not valid. */
export function decodePunycode(label: string): string | undefined {
  const dash = label.lastIndexOf('-')
  const output = Array.from(label.slice(0, Math.max(0, dash)), (character) => character.codePointAt(0)!)
  let at = dash > 0 ? dash + 1 : 0
  let code = 128
  let bias = 72
  for (let index = 0; at < label.length; index += 1) {
    const before = index
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at++))
      if (Number.isNaN(digit)) return undefined
      index += digit * weight
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    bias = adapt(index - before, output.length + 1, before === 0)
    code += Math.floor(index / (output.length + 1))
    index %= output.length + 1
    if (code > 0x10ffff) return undefined
    output.splice(index, 0, code)
  }
  return String.fromCodePoint(...output)
}

function digitOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97
  if (unit >= 65 && unit <= 90) return unit - 65
  return unit >= 48 && unit <= 57 ? unit - 22 : NaN
}

function adapt(change: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(change / (isFirst ? 700 : 2))
  delta += Math.floor(delta / length)
  let k = 0
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + 38))
}
