/** @node all */
async function resume(label: string, value: unknown) {
  await value
  console.log(label)
}

const settled = Promise.resolve()

settled
  .then(() => console.log('then 1'))
  .then(() => console.log('then 2'))
  .then(() => console.log('then 3'))

resume('await null', null)
resume('await promise', settled)
