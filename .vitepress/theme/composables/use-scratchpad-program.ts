import { useLocalStorage } from '@vueuse/core'

import type { ScratchpadProgram } from '../../../scripts/contracts/scratchpad.ts'
import { scratchpadEntryAt } from '../lib/scratchpad-entry.ts'

const KEY = 'proven-scratchpad'

const FIRST: ScratchpadProgram = { source: "console.log('Node.js', process.version)\n", suffix: '.ts' }

/** The program in the scratchpad; the browser stores it, and the program that it replaced. */
export type StoredProgram = ReturnType<typeof useScratchpadProgram>

/** Reads and writes the program of the scratchpad in the browser's local storage. */
export function useScratchpadProgram() {
  const program = useLocalStorage<ScratchpadProgram>(KEY, FIRST)
  const previous = useLocalStorage<ScratchpadProgram | null>(`${KEY}-previous`, null, {
    serializer: { read: (text) => JSON.parse(text), write: (value) => JSON.stringify(value) },
  })

  function replace(next: ScratchpadProgram): void {
    if (program.value.source !== next.source) previous.value = { ...program.value }
    program.value = { ...next }
  }

  return {
    program,
    previous,
    startNew: () => replace(FIRST),
    goBack: () => previous.value && replace(previous.value),
    /** Loads the entry of an example from the address of its source. */
    async open(address: string): Promise<void> {
      const entry = scratchpadEntryAt(address)
      const response = entry && (await fetch(address))
      if (entry && response?.ok) replace({ source: await response.text(), ...entry })
    },
  }
}
