import { useLocalStorage } from '@vueuse/core'
import type { Ref } from 'vue'

import type { ScratchpadProgram } from '../../../scripts/contracts/scratchpad.ts'
import { scratchpadEntryAt } from '../lib/scratchpad-entry.ts'

/** Where the browser keeps what was typed, and what stood there before it. */
const KEY = 'proven-lab'

const FIRST: ScratchpadProgram = { source: "console.log('Node.js', process.version)\n", suffix: '.ts' }

/** The program in the lab. Another one that is opened does not lose it. */
export interface KeptProgram {
  program: Ref<ScratchpadProgram>
  before: Ref<ScratchpadProgram | null>
  fresh: () => void
  goBack: () => void
  /** Takes the entry of an example, by the address of its source. */
  open: (address: string) => Promise<void>
}

export function useScratchpadProgram(): KeptProgram {
  const program = useLocalStorage<ScratchpadProgram>(KEY, FIRST)
  const before = useLocalStorage<ScratchpadProgram | null>(`${KEY}-before`, null, {
    serializer: { read: (text) => JSON.parse(text), write: (value) => JSON.stringify(value) },
  })

  function take(next: ScratchpadProgram): void {
    if (program.value.source !== next.source) before.value = { ...program.value }
    program.value = { ...next }
  }

  return {
    program,
    before,
    fresh: () => take(FIRST),
    goBack: () => before.value && take(before.value),
    async open(address) {
      const entry = scratchpadEntryAt(address)
      const response = entry && (await fetch(address))
      if (entry && response?.ok) take({ source: await response.text(), ...entry })
    },
  }
}
