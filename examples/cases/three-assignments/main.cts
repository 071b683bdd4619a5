/**
 * @node all
 */
const modules = {
  lost: require('./lost.cts'),
  kept: require('./kept.cts'),
  rebound: require('./rebound.cts'),
}

for (const [name, value] of Object.entries(modules)) {
  console.log(`${name}: ${typeof value}, keys`, Object.keys(value))
}
