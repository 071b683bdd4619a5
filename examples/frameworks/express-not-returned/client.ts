const url = `http://127.0.0.1:${process.env.PORT}`

for (const path of ['/returned', '/not-returned']) {
  await fetch(url + path).then(
    async (response) => {
      console.log(path, response.status, await response.text())
    },
    () => console.log(path, 'no answer'),
  )
}
