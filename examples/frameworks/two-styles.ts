/**
 * @node all
 */
type Next = () => unknown
type Layer = (next: Next) => unknown

function promises(layers: Layer[]) {
  async function call(index: number): Promise<void> {
    const layer = layers[index]
    if (layer) await layer(() => call(index + 1))
  }
  return call(0)
}

function callbacks(layers: Layer[]) {
  function call(index: number) {
    const layer = layers[index]
    if (layer) layer(() => call(index + 1))
  }
  return call(0)
}

function layersFor(style: string): Layer[] {
  return [
    async (next) => {
      console.log(style, 'in')
      await next()
      console.log(style, 'out')
    },
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      console.log(style, 'work done')
    },
  ]
}

promises(layersFor('promises:')).then(() => {
  callbacks(layersFor('callbacks:'))
})
