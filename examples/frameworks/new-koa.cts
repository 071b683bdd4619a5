/**
 * @node 18-26
 */
for (const name of ['express4', 'express', 'koa2', 'koa']) {
  const Application = require(name)
  console.log(name, 'with new:', typeof new Application())

  try {
    console.log(name, 'without:', typeof Application())
  } catch (error) {
    console.log(name, 'without:', `${error}`)
  }
}
