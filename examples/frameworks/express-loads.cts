/**
 * @node all
 */
for (const name of ['express4', 'express']) {
  const { engines, version } = require(`${name}/package.json`)
  console.log(version, 'is for Node', engines.node)

  try {
    require(name)
    console.log(version, 'loads')
  } catch (error) {
    // never runs on Node 26: both can be loaded
    console.log(version, `${error}`)
  }
}
