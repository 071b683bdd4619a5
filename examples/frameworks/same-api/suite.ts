import { deepEqual, equal } from 'node:assert/strict'

export const suite = {
  async 'starts empty'(url: string) {
    const response = await fetch(`${url}/notes`)
    equal(response.status, 200)
    deepEqual(await response.json(), [])
  },

  async 'takes a note'(url: string) {
    const response = await post(`${url}/notes`, '{"text":"milk"}')
    equal(response.status, 201)
    deepEqual(await response.json(), { id: 1, text: 'milk' })
  },

  async 'gives it back'(url: string) {
    const response = await fetch(`${url}/notes/1`)
    equal(response.status, 200)
    deepEqual(await response.json(), { id: 1, text: 'milk' })
  },

  async 'does not know note 2'(url: string) {
    const response = await fetch(`${url}/notes/2`)
    equal(response.status, 404)
    deepEqual(await response.json(), { error: 'no such note' })
  },

  async 'refuses what is no JSON'(url: string) {
    const response = await post(`${url}/notes`, '{"text":')
    equal(response.status, 400)
    deepEqual(await response.json(), { error: 'no JSON' })
  },
}

function post(url: string, body: string) {
  const headers = { 'content-type': 'application/json' }
  return fetch(url, { method: 'POST', headers, body })
}
