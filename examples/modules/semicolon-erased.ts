/**
 * @node 22-26
 * @expect throws TypeError
 * @differs cjs because the compiler that makes it CommonJS inserts the semicolon
 */
console.log('the program runs')

const numbers = [1, 2]
type Twice = number
;[3, 4].forEach((n: Twice) => numbers.push(n))

console.log('this line does not run')
