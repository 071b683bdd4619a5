const url = `http://127.0.0.1:${process.env.PORT}`
const signal = AbortSignal.timeout(2000)

await fetch(url, { signal }).catch((error) => {
  console.log(error.name)
})
