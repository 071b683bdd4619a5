import ts from 'typescript'

const files = new Map([
  ['/shapes.mts', 'export type Shape = "round"'],
  [
    '/main.mts',
    `import { Shape } from './shapes.mts'
     export const shape: Shape = 'round'
     export enum Color { Red }`,
  ],
])

const base = { noEmit: true, allowImportingTsExtensions: true }

check({})
check(base)
check({ ...base, verbatimModuleSyntax: true })
check({ ...base, erasableSyntaxOnly: true })

function check(asked: ts.CompilerOptions) {
  const module = ts.ModuleKind.NodeNext
  const options = { module, noLib: true, types: [], ...asked }
  const host = ts.createCompilerHost(options)
  host.directoryExists = () => true
  host.fileExists = (name) => files.has(name)
  host.readFile = (name) => files.get(name)

  const program = ts.createProgram(['/main.mts'], options, host)
  const main = program.getSourceFile('/main.mts')
  console.log(Object.keys(asked).pop() ?? 'none of them')
  for (const found of program.getSemanticDiagnostics(main)) {
    console.log(' ', found.code, found.messageText)
  }
}
