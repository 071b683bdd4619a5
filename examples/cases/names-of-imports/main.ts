/**
 * @node 12-26
 */
async function load(file: string) {
  try {
    await import(file)
  } catch (error) {
    console.log(`${file}: ${error instanceof Error && error.name}`)
  }
}

async function main() {
  console.log('the program runs')
  await load('./wrong-name.ts')
  await load('./from-mentions.ts')
  await load('./from-assembles.ts')
}

main()
