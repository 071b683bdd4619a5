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

const handle = compose([
  async (next) => {
    await next()
    await next()
  },
  async () => {
    console.log('one order sent')
  },
])

handle().catch((error) => console.log(`${error}`))
