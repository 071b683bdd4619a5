/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

process.on('deprecation', ({ message }) => {
  // never runs: Koa 3 does not warn
  console.log('deprecated:', message.split('.')[0])
})

const app = new Koa()

app.use(function* (this: { body: string }, next: unknown) {
  console.log('the generator runs')
  yield next
  this.body = 'hello' // never runs: nobody iterates it
})

app.listen(process.env.PORT)
