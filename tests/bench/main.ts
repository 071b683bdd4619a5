/**
 * `npm run bench [part…]`: measures the project, compares it with its goals, and prints a table.
 * Values with a floor are measured in turns with the floor, so that the ratio doesn't depend on the machine.
 */
import { availableParallelism, cpus, totalmem } from 'node:os'

import { runCommand, UsageError } from '../../scripts/cli/run-command.ts'
import { suggest } from '../../scripts/util/suggest.ts'
import { benchDev } from './dev.ts'
import { benchPlayer } from './player.ts'
import { benchReader } from './reader.ts'
import { renderTable, type Row } from './row.ts'
import { benchScale } from './scale.ts'
import { benchSite } from './site.ts'
import { benchCold, benchWarm } from './verify.ts'

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  cold: benchCold,
  warm: benchWarm,
  site: benchSite,
  scale: benchScale,
  dev: benchDev,
  player: benchPlayer,
  reader: benchReader,
}

const USAGE = `npm run bench -- [part…]

Measures the project, compares it with its goals, and prints a table. All parts take about 40 minutes, on a quiet machine.
It writes into temporary folders only. Parts (default all): ${Object.keys(PARTS).join(', ')}

Exit code: 0 measured, whether a goal is reached or missed; 2 wrong usage.`

await runCommand(
  'bench',
  async (chosen) => {
    const unknown = chosen.find((name) => !Object.hasOwn(PARTS, name))
    if (unknown !== undefined)
      throw new UsageError(`There is no part "${unknown}". ${suggest(unknown, Object.keys(PARTS))}`)
    const gib = (totalmem() / 1024 ** 3).toFixed(0)
    console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}, ${gib} GiB\n`)
    const rows: Row[] = []
    for (const [name, part] of Object.entries(PARTS)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue
      console.error(`Measuring ${name}`)
      rows.push(...(await part()))
    }
    console.log(renderTable(rows))
  },
  USAGE,
)
