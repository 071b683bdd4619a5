import { describe, expect, it } from 'vitest'

import { takeLibrary } from '../../../.vitepress/browser-node/library/library.ts'
import { applyPatches } from '../../../.vitepress/browser-node/library/patch.ts'
import { PATCHES } from '../../../.vitepress/browser-node/library/patches.ts'
import { pinnedNode } from '../../../scripts/node/pinned.ts'
import { InputError } from '../../../scripts/util/problem.ts'
import { ROOT } from '../../helpers/project.ts'

describe('takeLibrary', () => {
  const { executable, version } = pinnedNode(ROOT)
  const library = takeLibrary(executable)

  it('takes the sources and the shapes of bindings out of the binary', () => {
    expect(library.version).toBe(`v${version}`)
    expect(library.sources['internal/timers']).toContain('function listOnTimeout(')
    expect(library.bindings['task_queue']?.['tickInfo']).toEqual({
      type: 'array',
      of: 'Uint8Array',
      values: ['1', '0'],
    })
  })

  it('takes the options without those of its own program', () => {
    const { properties } = library.options as { properties: Record<string, unknown> }
    expect([properties['--warnings'], properties['--expose-internals']]).toEqual([true, false])
  })

  it('fits all patches', () => {
    const patched = applyPatches(library.sources, PATCHES)
    const changed = Object.keys(patched).filter((id) => patched[id] !== library.sources[id])
    expect(changed).toEqual(['internal/process/task_queues', 'internal/timers'].filter((id) => changed.includes(id)))
    expect(changed).toHaveLength(2)
  })
})

describe('applyPatches', () => {
  it('replaces each occurrence', () => {
    expect(applyPatches({ a: 'x x y' }, [{ id: 'a', from: 'x', to: 'z', times: 2 }])).toEqual({ a: 'z z y' })
  })

  it('refuses a library that has changed at the place', () => {
    const patch = { id: 'a', from: 'x', to: 'z' }
    expect(() => applyPatches({ a: 'x x' }, [patch])).toThrow(InputError)
    expect(() => applyPatches({}, [patch])).toThrow(
      'the patch of a expects "x" 1 times; this release of Node.js has it 0 times.',
    )
  })
})
