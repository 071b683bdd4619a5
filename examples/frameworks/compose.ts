/**
 * @node all
 */
type Context = { user?: string; answer?: string }
type Next = () => Promise<void>
type Layer = (context: Context, next: Next) => Promise<void>

function compose(layers: Layer[]) {
  return (context: Context) => {
    async function call(index: number): Promise<void> {
      const layer = layers[index]
      if (layer) await layer(context, () => call(index + 1))
    }
    return call(0)
  }
}

const handle = compose([
  async (context, next) => {
    console.log('1 in')
    await next()
    console.log('1 out, answer:', context.answer)
  },
  async (context, next) => {
    context.user = 'Ada'
    console.log('2 in')
    await next()
    console.log('2 out')
  },
  async (context) => {
    console.log('3')
    context.answer = `hello ${context.user}`
  },
])

handle({}).then(() => console.log('done'))
