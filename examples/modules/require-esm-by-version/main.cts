/**
 * @node all 20.18.3 20.19.0 22.11.0 22.12.0
 * @expect throws SyntaxError on 10-11
 * @expect throws ERR_REQUIRE_ESM on 12-20.18 22.0-22.11
 */
const { greeting } = require('./value.ts')

console.log(greeting)
