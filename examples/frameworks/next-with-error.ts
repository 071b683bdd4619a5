/**
 * @node all
 */
type Next = (error?: unknown) => void
type Stage = (...values: never[]) => void

function run(stack: Stage[], path: string) {
  let index = 0

  function next(error?: unknown) {
    const stage = stack[index++]
    if (!stage) return
    const values = error ? [error, path, next] : [path, next]
    if (stage.length !== values.length) return next(error)
    try {
      Reflect.apply(stage, undefined, values)
    } catch (thrown) {
      next(thrown)
    }
  }
  next()
}

const stack: Stage[] = [
  (path: string, next: Next) => {
    if (path === '/throw') throw new Error('thrown')
    next(path === '/pass' ? new Error('passed') : undefined)
  },
  (path: string, next: Next) => {
    console.log(path, 'answered')
  },
  (error: unknown, path: string, next: Next) => {
    console.log(path, 'handled:', `${error}`)
  },
]

for (const path of ['/', '/throw', '/pass']) run(stack, path)
