/**
 * @node 18-26
 */
const middleware = () => {}

for (const name of ['express4', 'express']) {
  const app = require(name)()
  app.set('title', 'my app')

  console.log(name)
  attempt('get a setting', () => app.get('title'))
  attempt('get one', () => app.get(middleware))
  attempt('get two', () => app.get(middleware, middleware))
  attempt('post one', () => app.post(middleware))
  attempt('use one', () => typeof app.use(middleware))
}

function attempt(title: string, action: () => unknown) {
  try {
    console.log(`  ${title}: ${action()}`)
  } catch (error) {
    console.log(`  ${title}: ${error}`.split(';')[0])
  }
}
