/**
 * @node all
 * @allow fs-read
 */
import { pbkdf2, pbkdf2Sync } from 'crypto'
import { readFileSync } from 'fs'

type Done = () => void

const text = JSON.stringify(Array.from({ length: 500_000 }, String))
const evil = 'a'.repeat(22) + '!'

const jobs: Record<string, (done: Done) => void> = {
  'JSON.parse': (done) => (JSON.parse(text), done()),
  'a regular expression': (done) => (/^(a+)+$/.test(evil), done()),
  readFileSync: (done) => (readFileSync(process.execPath), done()),
  pbkdf2Sync: (done) => {
    pbkdf2Sync('secret', 'salt', 200_000, 64, 'sha512')
    done()
  },
  pbkdf2: (done) =>
    pbkdf2('secret', 'salt', 200_000, 64, 'sha512', done),
}

async function main() {
  for (const [name, job] of Object.entries(jobs)) {
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    await new Promise<void>((resolve) => job(resolve))
    clearInterval(timer)
    console.log(`${name}: timers ${ticks > 0 ? 'ran' : 'waited'}`)
  }
}

main()
