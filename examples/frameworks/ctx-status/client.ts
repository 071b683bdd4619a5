const url = `http://127.0.0.1:${process.env.PORT}`
const paths = [
  '/',
  '/text',
  '/html',
  '/object',
  '/null',
  '/json-null',
  '/created',
]

for (const path of paths) {
  const response = await fetch(url + path)
  const type = response.headers.get('content-type')
  console.log(path, response.status, type, await response.text())
}
