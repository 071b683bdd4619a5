/**
 * @node 12-26
 */
const file = new URL('settings.json', import.meta.url)

run()

async function run() {
  await attempt('')
  await attempt('assert { type: "json" }')
  await attempt('with { type: "json" }')
}

async function attempt(attribute: string) {
  const code = `import '${file}' ${attribute}`
  try {
    await import(`data:text/javascript,${code}`)
    console.log('works:', attribute)
  } catch (error) {
    console.log('fails:', attribute || codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
