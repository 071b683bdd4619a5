/** Files that are no code, by name, with what the site makes of each. */
export const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const LATIN = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a)

/** Files that a page lists: not UTF-8, with NUL, or with characters that do not show. */
export const DATA: Readonly<Record<string, Uint8Array>> = {
  '.cache.bin': Uint8Array.of(1, 2, 3),
  'empty.wasm': WASM,
  'latin.txt': LATIN,
  noise: Uint8Array.of(0xff),
  'pixel.png': PNG,
  'utf16.txt': Uint8Array.from(Buffer.from('\uFEFFab', 'utf16le')),
}

/** Texts that are no code, by name. */
export const TEXTS: Readonly<Record<string, string>> = {
  '.env': 'A=1\n',
  '.keep': '',
  Makefile: 'all:\n\ttrue\n',
  'data.json': '{ "a": 1 }\n',
  'notes.unknown': 'x {{ 1 }} <b>\n',
}

/** The files of an example with all of them, by path from the root. */
export function exampleWithFiles(id: string, main: string): Record<string, string | Uint8Array> {
  const files = Object.entries({ ...DATA, ...TEXTS, 'main.ts': main })
  return Object.fromEntries(files.map(([name, content]) => [`examples/${id}/${name}`, content]))
}
