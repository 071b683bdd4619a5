/**
 * @node 22-26
 * @expect exit 1 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX
 */
// never runs: Node.js refuses the file
console.log('this line does not run')

// @ts-expect-error: it would need code, so it cannot be erased
enum Color {
  Red,
  Green,
}

console.log(Color.Green)
