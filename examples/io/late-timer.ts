/**
 * @node all
 */
const started = Date.now()

setTimeout(() => {
  const waited = Date.now() - started
  console.log(waited < 200 ? 'after 10 ms' : 'not before 200 ms')
}, 10)

while (Date.now() < started + 200);
console.log('computed')
