/**
 * @node all
 * @trace
 */
import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs'

function hash(name: string, rounds: number) {
  pbkdf2('secret', 'salt', rounds, 64, 'sha512', () => {
    console.log(`${name} hash`)
  })
}

hash('short', 50_000)
hash('long', 500_000)
hash('long', 500_000)
hash('long', 500_000)
stat('.', () => console.log('stat'))
