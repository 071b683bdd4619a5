/**
 * @node all 20.18.3 20.19.0 22.11.0 22.12.0
 * @expect throws SyntaxError on 10-11
 * @expect exit 1 on 12-13
 * @expect throws ERR_REQUIRE_ESM on 14-20.18 21 22.0-22.11
 */
const { greeting } = require('./value.ts')

console.log(greeting)
