/**
 * @expect exit 1 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX
 */
console.log('this line does not run')

// @ts-expect-error: it would need code, so it cannot be erased
enum Color {
  Red,
  Green,
}

console.log(Color.Green)
