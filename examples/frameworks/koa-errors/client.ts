const url = `http://127.0.0.1:${process.env.PORT}`

for (const path of ['/error', '/teapot', '/text', '/hello']) {
  const response = await fetch(url + path)
  console.log(path, response.status, await response.text())
}
