/**
 * @node 18 26
 * @format cjs esm
 * @repeat 200
 */
setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
