/**
 * @node 12-26
 */
try {
  require('./calls.cts')
} catch (error) {
  console.log(
    error instanceof Error && error.message.split('\n')[0],
  )
}

import('./declares.ts')
  .catch((error) =>
    console.log(error.message.split(' imported')[0]),
  )
  .then(() => attempt("if (true) { import 'path' }"))
  .then(() => attempt("if (true) { import('path') }"))

function attempt(source: string) {
  return import(
    `data:text/javascript,${encodeURIComponent(source)}`
  )
    .then(() => 'runs')
    .catch((error) => error.name)
    .then((result) => console.log(source, '→', result))
}
