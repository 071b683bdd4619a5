/**
 * @expect throws SyntaxError
 */
// never runs: the file cannot be parsed
// @ts-expect-error: TypeScript does not allow it here, either
console.log(import.meta.dirname)
