import type { ExportDefaultDeclaration, Identifier, Literal, Pattern, Program } from 'acorn'
import type MagicString from 'magic-string'
import { extract_names as namesOf } from 'periscopic'

import { NAMES } from './names.ts'

/** A name of another module. `*` is its whole namespace. */
export interface Imported {
  /** Index of its request. */
  request: number
  name: string
}

export interface ModuleRequest {
  specifier: string
  attributes: Record<string, string>
}

/** What a module imports and exports. */
export interface Declarations {
  requests: ModuleRequest[]
  /** By local name. */
  imports: Map<string, Imported>
  /** Exports of the module's own variables. */
  locals: { exported: string; local: string }[]
  /** Exports of names of other modules, by exported name. */
  indirect: Map<string, Imported>
  /** Requests of `export * from`. */
  stars: number[]
  /** True if the default export is a function declaration without a name. */
  hasAnonymousDefault: boolean
}

/** Reads the declarations of a module, and takes the words `import` and `export` out of its code. */
export function readDeclarations(program: Program, code: MagicString): Declarations {
  const found: Declarations = {
    requests: [],
    imports: new Map(),
    locals: [],
    indirect: new Map(),
    stars: [],
    hasAnonymousDefault: false,
  }
  const exports: [exported: string, local: string][] = []
  for (const node of program.body) {
    switch (node.type) {
      case 'ImportDeclaration': {
        const request = addRequest(found, node)
        for (const each of node.specifiers) {
          const name =
            each.type === 'ImportSpecifier'
              ? nameOf(each.imported)
              : each.type === 'ImportDefaultSpecifier'
                ? 'default'
                : '*'
          found.imports.set(each.local.name, { request, name })
        }
        blank(code, node)
        break
      }
      case 'ExportAllDeclaration': {
        const request = addRequest(found, node)
        if (node.exported) found.indirect.set(nameOf(node.exported), { request, name: '*' })
        else found.stars.push(request)
        blank(code, node)
        break
      }
      case 'ExportNamedDeclaration':
        if (node.source) {
          const request = addRequest(found, node as { source: Literal })
          for (const { exported, local } of node.specifiers)
            found.indirect.set(nameOf(exported), { request, name: nameOf(local) })
          blank(code, node)
        } else if (node.declaration) {
          exports.push(...namesIn(node.declaration as never).map((name): [string, string] => [name, name]))
          code.remove(node.start, node.declaration.start)
        } else {
          exports.push(
            ...node.specifiers.map(({ exported, local }): [string, string] => [nameOf(exported), nameOf(local)]),
          )
          blank(code, node)
        }
        break
      case 'ExportDefaultDeclaration':
        exports.push(['default', rewriteDefault(node, code, found)])
    }
  }
  // Imports stand anywhere: an export can name one that comes later.
  for (const [exported, local] of exports) {
    const imported = found.imports.get(local)
    if (imported) found.indirect.set(exported, imported)
    else found.locals.push({ exported, local })
  }
  return found
}

/** Gives the default export a name; returns it. */
function rewriteDefault(
  { start, declaration }: ExportDefaultDeclaration,
  code: MagicString,
  found: Declarations,
): string {
  const isDeclaration = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration'
  if (isDeclaration && declaration.id) {
    code.remove(start, declaration.start)
    return declaration.id.name
  }
  if (declaration.type === 'FunctionDeclaration') {
    code.remove(start, declaration.start)
    const text = code.original.slice(declaration.start)
    const [beforeName = ''] = /^(?:async\s+)?function\s*\*?/.exec(text) ?? []
    code.appendLeft(declaration.start + beforeName.length, ` ${NAMES.default}`)
    found.hasAnonymousDefault = true
    return NAMES.default
  }
  // As the value of a property, a function or class without a name gets its key as a name.
  code.overwrite(start, declaration.start, `const { default: ${NAMES.default} } = { default: `)
  code.appendRight(declaration.end, ' }')
  return NAMES.default
}

function addRequest(
  { requests }: Declarations,
  node: { source: Literal; attributes?: { key: Identifier | Literal; value: Literal }[] },
): number {
  const attributes = Object.fromEntries(
    (node.attributes ?? []).map(({ key, value }) => [nameOf(key), String(value.value)]),
  )
  const request = { specifier: String(node.source.value), attributes }
  const known = requests.findIndex((each) => JSON.stringify(each) === JSON.stringify(request))
  return known === -1 ? requests.push(request) - 1 : known
}

function namesIn(declaration: { id?: Identifier; declarations?: { id: Pattern }[] }): string[] {
  if (declaration.id) return [declaration.id.name]
  return (declaration.declarations ?? []).flatMap(({ id }) => namesOf(id as never))
}

function nameOf(node: Identifier | Literal): string {
  return node.type === 'Identifier' ? node.name : String(node.value)
}

/** Removes code but not its lines. */
function blank(code: MagicString, { start, end }: { start: number; end: number }): void {
  code.overwrite(start, end, code.original.slice(start, end).replaceAll(/[^\n]/g, ''), { contentOnly: true })
}
