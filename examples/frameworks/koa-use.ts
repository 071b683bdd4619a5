/**
 * @node 18-26
 */
// @ts-expect-error: no types are installed
import express from 'express'
// @ts-expect-error: no types are installed
import Koa from 'koa'

const web = express()
const app = new Koa()

console.log('get:', typeof web.get, typeof app.get)
console.log('post:', typeof web.post, typeof app.post)
console.log('use:', typeof web.use, typeof app.use)

for (const value of ['/users', { path: '/users' }, () => {}]) {
  try {
    app.use(value)
    console.log(typeof value, 'accepted')
  } catch (error) {
    console.log(typeof value, `${error}`)
  }
}
