/**
 * @expect throws SyntaxError
 */
// @ts-expect-error: TypeScript does not allow it here, either
console.log(import.meta.dirname)
