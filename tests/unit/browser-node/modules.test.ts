import { describe, expect, it } from 'vitest'

import { evaluate } from '../../../.vitepress/browser-node/process/modules/esm/evaluate.ts'
import { compileSource } from '../../../.vitepress/browser-node/process/modules/esm/source-module.ts'
import { SourceRecord } from '../../../.vitepress/browser-node/process/modules/esm/source-record.ts'
import { hasModuleSyntax, parseModule } from '../../../.vitepress/browser-node/process/modules/syntax.ts'

/** Loads modules by their names, `main` first; `log` is a global variable of theirs. */
async function load(
  sources: Record<string, string>,
): Promise<{ log: unknown[]; namespace: Record<PropertyKey, unknown>; error?: unknown }> {
  const log: unknown[] = []
  const records = new Map<string, SourceRecord>()
  for (const [name, source] of Object.entries(sources)) {
    const program = parseModule(source)
    if (!program) throw new SyntaxError(name)
    const compiled = compileSource(source, program)
    const start = new Function('log', `return ${compiled.code}`)(log)
    const meta = { name }
    records.set(
      name,
      new SourceRecord(name, compiled, (imports, register) => start(imports, meta, undefined, register)),
    )
  }
  for (const record of records.values())
    record.dependencies = record.declarations.requests.map(({ specifier }) => records.get(specifier) as SourceRecord)
  const main = records.get('main') as SourceRecord
  try {
    main.link()
    await evaluate(main)
    return { log, namespace: main.namespace as Record<PropertyKey, unknown> }
  } catch (error) {
    return { log, namespace: main.namespace as Record<PropertyKey, unknown>, error }
  }
}

describe('modules', () => {
  it('reads imports live', async () => {
    const { log } = await load({
      main: "import { count, add } from 'other'\nlog.push(count)\nadd()\nlog.push(count)",
      other: 'export let count = 0\nexport function add() { count += 1 }',
    })
    expect(log).toEqual([0, 1])
  })

  it('calls imported functions without an object', async () => {
    const { log } = await load({
      main: "import { own } from 'other'\nown()",
      other: 'export function own() { log.push(this) }',
    })
    expect(log).toEqual([undefined])
  })

  it('keeps names that hide an import', async () => {
    const { log } = await load({
      main: "import { a } from 'other'\nconst b = ((a) => a)(2)\nconst { c } = { c: a }\nlog.push(a, b, c, { a })",
      other: 'export const a = 1',
    })
    expect(log).toEqual([1, 2, 1, { a: 1 }])
  })

  it('runs a cycle, and refuses a variable that is not initialized', async () => {
    const { log } = await load({
      main: "import { early } from 'other'\nexport const value = 1\nexport function hoisted() { return 'hoisted' }\nlog.push(early)",
      other:
        "import { value, hoisted } from 'main'\nexport const early = hoisted()\ntry { value } catch (error) { log.push(error.message) }",
    })
    expect(log).toEqual(["Cannot access 'value' before initialization", 'hoisted'])
  })

  it('waits for await at the top level, in the order of the imports', async () => {
    const { log } = await load({
      main: "import 'slow'\nimport 'quick'\nlog.push('main')",
      slow: "log.push('slow begins')\nawait null\nlog.push('slow ends')",
      quick: "log.push('quick')",
    })
    expect(log).toEqual(['slow begins', 'quick', 'slow ends', 'main'])
  })

  it('keeps statements apart that begin with an import or await', async () => {
    const { log } = await load({
      main: "import { f } from 'other'\nconst list = [1]\nf(list)\nawait f(list)",
      other: 'export const f = (list) => log.push(...list)',
    })
    expect(log).toEqual([1, 1])
  })

  it('names what a module does not export', async () => {
    const { error } = await load({ main: "import { b } from 'other'\nlog.push(b)", other: 'export const a = 1' })
    expect(error).toEqual(new SyntaxError("The requested module 'other' does not provide an export named 'b'"))
  })

  it('makes namespaces as the specification has them', async () => {
    const { namespace } = await load({
      main: "export * from 'other'\nexport default class {}\nexport const z = 1",
      other: 'export const a = 2\nexport default 3',
    })
    expect(Object.keys(namespace)).toEqual(['a', 'default', 'z'])
    expect([namespace['a'], (namespace['default'] as { name: string }).name, namespace[Symbol.toStringTag]]).toEqual([
      2,
      'default',
      'Module',
    ])
    expect(Object.getOwnPropertyDescriptor(namespace, 'z')).toEqual({
      value: 1,
      writable: true,
      enumerable: true,
      configurable: false,
    })
  })

  it('throws the same error at each evaluation', async () => {
    const { error, log } = await load({ main: "import 'other'\nlog.push('never')", other: "throw new Error('failed')" })
    expect([error, log]).toEqual([new Error('failed'), []])
  })
})

describe('hasModuleSyntax', () => {
  it.each([
    ['export {}', true],
    ['await 0', true],
    ['import.meta.url', true],
    ['const import1 = 1', false],
    ["require('a'); return", false],
    ['export {} with', false],
  ])('%s: %s', (source, expected) => expect(hasModuleSyntax(source)).toBe(expected))
})
