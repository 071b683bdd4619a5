/**
 * @node all
 * @allow fs-write
 */
const { mkdirSync, writeFileSync } = require('fs')

const folder = 'node_modules/paint'
mkdirSync(folder, { recursive: true })

write('package.json', '{ "main": "./a.js", "exports": "./b.js" }')
write('a.js', 'module.exports = "a.js, which is main"')
write('b.js', 'module.exports = "b.js, which is in exports"')

attempt('paint')
attempt('paint/a.js')

function write(name: string, text: string) {
  writeFileSync(`${folder}/${name}`, text)
}

function attempt(specifier: string) {
  try {
    const paths = [process.cwd()]
    const file = require.resolve(specifier, { paths })
    console.log(specifier, '=', require(file))
  } catch (error) {
    console.log(specifier, '=', Object(error).code)
  }
}
