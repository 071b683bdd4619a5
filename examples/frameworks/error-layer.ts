/**
 * @node all
 */
type Next = () => Promise<void>
type Layer = (next: Next) => Promise<void>

function compose(layers: Layer[]) {
  async function call(index: number): Promise<void> {
    const layer = layers[index]
    if (layer) await layer(() => call(index + 1))
  }
  return () => call(0)
}

const errors: Layer = async (next) => {
  try {
    await next()
  } catch (error) {
    console.log('the layer catches', `${error}`)
  }
}
const sleep: Layer = async (next) => {
  await new Promise((resolve) => setTimeout(resolve, 10))
  await next()
}
const fail: Layer = async () => {
  throw new Error('no such user')
}

const inside = compose([errors, sleep, fail])
const outside = compose([fail, errors])

inside()
  .then(outside)
  .catch((error) => console.log('nobody catches', `${error}`))
