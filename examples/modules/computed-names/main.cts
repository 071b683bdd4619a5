const number = 1 + 1

console.log('A')
if (number === 2) {
  require(`./part${number}.cts`)
  console.log('B')
  import(`./part${number}.mts`).then(() => console.log('D'))
}
console.log('C')
