/**
 * @node 18-26
 */
import type { Handler, Request, Response } from 'express'

const first: Handler = (request, response, next) => next()
const second = (request: Request, response: Response) => {}
const third = () => {}

for (const name of ['express4', 'express']) {
  const app = require(name)()
  console.log(name)
  attempt('three functions', () => app.get(first, second, third))
  attempt('one function', () => app.get(first))
  attempt('app.use', () => typeof app.use(first, second, third))
}

function attempt(title: string, action: () => unknown) {
  try {
    console.log(`  ${title}: ${action()}`)
  } catch (error) {
    console.log(
      `  ${title}: ${error instanceof Error && error.name}`,
    )
  }
}
