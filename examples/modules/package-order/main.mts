/**
 * @node 14-26
 */
// @ts-expect-error: the package has no types
const right = await import('paint')
// @ts-expect-error: the package has no types
const wrong = await import('paint/wrong')

console.log('import first: ', right.file)
console.log('default first:', wrong.file)
