/**
 * @node all 20.18.3 22.12.0
 */
const { register, registerHooks } = require('module')

console.log('register:     ', typeof register)
console.log('registerHooks:', typeof registerHooks)
