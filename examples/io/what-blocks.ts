/**
 * @node all
 * @allow fs-read
 */
import { pbkdf2, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'

const text = JSON.stringify(Array.from({ length: 500_000 }, String))
const evil = 'a'.repeat(22) + '!'
const key = ['secret', 'salt', 200_000, 64, 'sha512'] as const

const jobs: Record<string, () => Promise<unknown>> = {
  'JSON.parse': async () => JSON.parse(text),
  'a regular expression': async () => /^(a+)+$/.test(evil),
  readFileSync: async () => readFileSync(process.execPath),
  pbkdf2Sync: async () => pbkdf2Sync(...key),
  pbkdf2: () => promisify(pbkdf2)(...key),
}

async function main() {
  for (const [name, job] of Object.entries(jobs)) {
    let ticks = 0
    const started = performance.now()
    const timer = setInterval(() => ticks++, 1)
    await job()
    clearInterval(timer)
    const isLong = performance.now() - started > 3
    const blocked = isLong ? 'waited' : 'were not due'
    console.log(`${name}: timers ${ticks > 0 ? 'ran' : blocked}`)
  }
}

main()
