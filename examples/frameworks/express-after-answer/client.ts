import { setTimeout as sleep } from 'node:timers/promises'

const url = `http://127.0.0.1:${process.env.PORT}`

const response = await fetch(`${url}/`)
console.log(response.status, await response.text())

const signal = AbortSignal.timeout(500)
await fetch(`${url}/slow`, { signal }).catch((error) => {
  console.log(error.name)
})
await sleep(1500)
