const name = 'part' + (1 + 1)

console.log('A')
if (name === 'part2') {
  require(`./${name}.cts`)
  console.log('B')
  import(`./${name}.mts`).then(() => console.log('D'))
}
console.log('C')
