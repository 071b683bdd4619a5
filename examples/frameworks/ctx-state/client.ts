const url = `http://127.0.0.1:${process.env.PORT}`

for (const name of ['Ada', 'Grace', '']) {
  const response = await fetch(`${url}?name=${name}`)
  console.log(await response.text())
}
