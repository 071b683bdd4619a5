/**
 * @node 18-26
 */
import express from 'express'
import Koa from 'koa'

const web = express()
const app = new Koa()

// @ts-expect-error: the types know it
console.log('get:', typeof web.get, typeof app.get)
// @ts-expect-error: the types know it
console.log('post:', typeof web.post, typeof app.post)
console.log('use:', typeof web.use, typeof app.use)

for (const value of ['/users', { path: '/users' }, () => {}]) {
  try {
    app.use(value as never)
    console.log(typeof value, 'accepted')
  } catch (error) {
    console.log(typeof value, `${error}`)
  }
}
