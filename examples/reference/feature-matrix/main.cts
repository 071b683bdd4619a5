/**
 * @node all
 * @allow child-process sqlite
 */
interface Group {
  group: string
  features: { name: string; probe: string }[]
}

const groups: Group[] = require('./features.json')

// Many features warn, because they are experimental or deprecated.
process.removeAllListeners('warning')
printAll()

async function printAll() {
  for (const { group, features } of groups) {
    console.log('# ' + group)
    for (const { name, probe } of features) {
      console.log((await has(probe)) ? 'yes' : 'no ', '', name)
    }
  }
}

/** Syntax that this version does not know counts as "no", too. */
async function has(probe: string) {
  try {
    const evaluate = new Function('require', `return (${probe})`)
    return Boolean(await evaluate(require))
  } catch {
    return false
  }
}
