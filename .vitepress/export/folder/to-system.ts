import ts from 'typescript'

/**
 * Converts an ES module to SystemJS, because browsers load classic scripts from disk, but not modules:
 * https://github.com/systemjs/systemjs/blob/main/docs/system-register.md.
 */
export function toSystem(code: string): string {
  return ts.transpile(code, {
    module: ts.ModuleKind.System,
    target: ts.ScriptTarget.ESNext,
    removeComments: true,
    ignoreDeprecations: '6.0',
  })
}

/** A SystemJS module whose default export is the data of a JSON file. */
export function jsonToSystem(json: string): string {
  return `System.register([],e=>({execute(){e('default',${json})}}))`
}
