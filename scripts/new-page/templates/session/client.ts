const address = `http://localhost:${process.env.PORT}`
const response = await fetch(`${address}/greeting`)

console.log(response.status, await response.text())
