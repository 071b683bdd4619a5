const url = `http://127.0.0.1:${process.env.PORT}`

for (const attempt of ['first', 'second']) {
  await fetch(url).then(
    (response) => console.log(attempt, response.status),
    (error) => console.log(attempt, error.cause.code),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
}
