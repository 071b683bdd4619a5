/**
 * @node all
 */
attempt('paint')
attempt('paint/colors')
attempt('paint/lib/colors.cjs')
attempt('./lib/colors.cjs')

function attempt(specifier: string) {
  try {
    console.log(specifier, '=', require(specifier).name)
  } catch (error) {
    console.log(specifier, '=', Object(error).code)
  }
}
