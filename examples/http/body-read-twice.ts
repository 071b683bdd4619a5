/**
 * @node 18-26
 */
const response = new Response('{"a":1}')
const copy = response.clone()

console.log(response.bodyUsed, await response.json())
console.log(response.bodyUsed)

try {
  await response.text()
} catch (error) {
  console.log(String(error))
}

console.log('the clone:', await copy.text())
