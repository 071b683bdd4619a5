/**
 * @node all
 */
attempt('path')
attempt('node:path')
attempt('node:test')
attempt('test')

function attempt(specifier: string) {
  try {
    console.log(specifier, '=', typeof require(specifier))
  } catch (error) {
    console.log(specifier, '=', codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
