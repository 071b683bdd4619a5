/**
 * @node 16-26
 */
import { createHash, pbkdf2, webcrypto } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'

const bytes = Buffer.alloc(64 * 1024 * 1024)

async function watch(name: string, job: () => unknown) {
  let ticks = 0
  const started = performance.now()
  const timer = setInterval(() => ticks++, 1)
  await job()
  clearInterval(timer)
  const isLong = performance.now() - started > 3
  const blocked = isLong ? 'waited' : 'were not due'
  console.log(`${name}: timers ${ticks > 0 ? 'ran' : blocked}`)
}

await watch('createHash', () =>
  createHash('sha512').update(bytes).digest(),
)
await watch('subtle.digest', () =>
  webcrypto.subtle.digest('SHA-512', bytes),
)
await watch('pbkdf2', () =>
  promisify(pbkdf2)('secret', 'salt', 400_000, 64, 'sha512'),
)
