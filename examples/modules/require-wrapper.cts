// @ts-expect-error: TypeScript does not know of the wrapper
const received: unknown[] = [...arguments]
const named = [exports, require, module, __filename, __dirname]

console.log('arguments', received.length)

for (const [index, value] of received.entries()) {
  console.log(typeof value, value === named[index])
}
