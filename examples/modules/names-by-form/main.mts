/**
 * @node 14-26
 */
await names('./assigned.cjs')
await names('./literal.cjs')
await names('./passed-on.cjs')
await names('./variable.cjs')
await names('./merged.cjs')
await names('./never.cjs')

async function names(file: string) {
  const keys = Object.keys(await import(file))
  const own = keys.filter((key) => key !== 'module.exports')
  console.log(file, own.join(', '))
}
