/**
 * @node 12-26
 */
let count = 0

const counter = { count }
count = 1
console.log('variable', count, 'property', counter.count)

const { count: taken } = counter
counter.count = 2
console.log('property', counter.count, 'destructured', taken)
