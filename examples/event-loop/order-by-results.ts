/**
 * @node 10 18 26
 * @format cjs esm
 * @repeat 50
 */
async function main() {
  const results = await Promise.all([
    new Promise((resolve) => setTimeout(resolve, 0, 'timeout')),
    new Promise((resolve) => setImmediate(resolve, 'immediate')),
    new Promise((resolve) => process.nextTick(resolve, 'tick')),
    'plain value',
  ])

  for (const result of results) console.log(result)
}

main()
