const url = `http://127.0.0.1:${process.env.PORT}`

await ask('GET', '/notes')
await ask('HEAD', '/notes')
await ask('OPTIONS', '/notes')
await ask('POST', '/notes')
await ask('OPTIONS', '/none')

async function ask(method: string, path: string) {
  const response = await fetch(url + path, { method })
  const text = response.ok ? await response.text() : ''
  console.log(method, path, response.status, text)
}
