/**
 * @node all
 */
attempt('paint')
attempt('paint/colors')
attempt('paint/lib/colors.cjs')
attempt('paint/package.json')
attempt('./lib/colors.cjs')

function attempt(specifier: string) {
  try {
    console.log(specifier, '=', require(specifier).name)
  } catch (error) {
    console.log(specifier, '=', codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
