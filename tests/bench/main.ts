/**
 * `npm run bench [part…]`: measures the project, compares it with its goals, and prints a table. Parts: cold, warm, site, dev, player, reader.
 * Values with a floor are measured in turns with the floor, so that the ratio doesn't depend on the machine.
 */
import { availableParallelism, cpus, totalmem } from 'node:os'

import { benchDev } from './dev.ts'
import { benchPlayer } from './player.ts'
import { benchReader } from './reader.ts'
import { renderTable, type Row } from './row.ts'
import { benchSite } from './site.ts'
import { benchCold, benchWarm } from './verify.ts'

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  cold: benchCold,
  warm: benchWarm,
  site: benchSite,
  dev: benchDev,
  player: benchPlayer,
  reader: benchReader,
}

const chosen = process.argv.slice(2)
const unknown = chosen.find((name) => !Object.hasOwn(PARTS, name))
if (unknown === undefined) await bench(chosen)
else {
  console.error(`Unknown part "${unknown}". Use ${Object.keys(PARTS).join(', ')}.`)
  process.exitCode = 2
}

async function bench(names: string[]): Promise<void> {
  const gib = (totalmem() / 1024 ** 3).toFixed(0)
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}, ${gib} GiB\n`)
  const rows: Row[] = []
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.error(`Measuring ${name} …`)
    rows.push(...(await part()))
  }
  console.log(renderTable(rows))
}
