import Koa from 'koa'

export function createKoaApi() {
  const notes: { id: number; text: string }[] = []
  const app = new Koa()

  app.use(async (ctx, next) => {
    if (ctx.path !== '/notes') return next()
    if (ctx.method === 'GET') ctx.body = notes
    if (ctx.method === 'POST') {
      let body = ''
      for await (const chunk of ctx.req) body += chunk
      try {
        const { text } = JSON.parse(body)
        const note = { id: notes.length + 1, text }
        notes.push(note)
        ctx.status = 201
        ctx.body = note
      } catch {
        ctx.status = 400
        ctx.body = { error: 'no JSON' }
      }
    }
  })

  app.use((ctx) => {
    const id = Number(ctx.path.replace('/notes/', ''))
    const note = notes.find((each) => each.id === id)
    ctx.status = note ? 200 : 404
    ctx.body = note ?? { error: 'no such note' }
  })

  return app.callback()
}
