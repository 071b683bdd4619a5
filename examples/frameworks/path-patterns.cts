const patterns = ['/a/*', '/a/*rest', '/a/:b?', '/a{/:b}']

for (const pattern of patterns) {
  for (const name of ['express4', 'express']) {
    const app = require(name)()
    try {
      app.get(pattern, () => {})
      console.log(name, pattern, 'accepted')
    } catch (error) {
      console.log(name, pattern, `${error}`.split(';')[0])
    }
  }
}
