const url = `http://127.0.0.1:${process.env.PORT}`

const response = await fetch(url)
console.log(response.status, await response.text())
