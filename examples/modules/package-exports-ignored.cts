/**
 * @node all
 * @allow fs-write
 */
const { mkdirSync, writeFileSync } = require('fs')
const { join } = require('path')

mkdirSync('node_modules')
install('open', '{ "main": "./a.js" }')
install('paint', '{ "main": "./a.js", "exports": "./b.js" }')

attempt('open')
attempt('open/b.js')
attempt('paint')
attempt('paint/a.js')

function install(name: string, description: string) {
  const folder = join('node_modules', name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), description)
  writeFileSync(join(folder, 'a.js'), 'module.exports = "a.js"')
  writeFileSync(join(folder, 'b.js'), 'module.exports = "b.js"')
}

function attempt(specifier: string) {
  try {
    const paths = [process.cwd()]
    const file = require.resolve(specifier, { paths })
    console.log(specifier, '=', require(file))
  } catch (error) {
    console.log(specifier, '=', codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
