import { readFileSync, writeFileSync } from 'node:fs'

import { afterAll, beforeEach, expect, it, vi } from 'vitest'

import { openContentCache } from '../../../scripts/util/content-cache.ts'
import { createProject } from '../../helpers/project.ts'

const project = createProject()
const FILE = project.path('cache/texts.json')

afterAll(() => project.remove())
beforeEach(() => project.write({ 'cache/texts.json': '{}' }))

function texts(): unknown[] {
  return Object.values(JSON.parse(readFileSync(FILE, 'utf8')))
}

it('computes a text once, and keeps it for the next time', async () => {
  const first = openContentCache(FILE, 'code')
  expect([first.find(['a', 'b']), first.get(['a', 'b'], () => 'one'), first.get(['a', 'b'], () => 'two')]).toEqual([
    undefined,
    'one',
    'one',
  ])
  await first.save()
  const next = openContentCache(FILE, 'code')
  expect([next.find(['a', 'b']), next.get(['a', 'b'], () => 'two')]).toEqual(['one', 'one'])
})

it('computes a text again for other parts, or if the code has changed', async () => {
  const first = openContentCache(FILE, 'code')
  first.get(['a', 'b'], () => 'one')
  await first.save()
  expect(openContentCache(FILE, 'code').find(['ab', ''])).toBe(undefined)
  expect(openContentCache(FILE, 'other code').find(['a', 'b'])).toBe(undefined)
})

it('forgets what was not asked for', async () => {
  const first = openContentCache(FILE, 'code')
  first.get(['old'], () => 'old')
  first.get(['same'], () => 'same')
  await first.save()
  const next = openContentCache(FILE, 'code')
  next.get(['same'], () => 'not this')
  next.get(['new'], () => 'new')
  await next.save()
  expect(texts()).toEqual(['same', 'new'])
})

it.each(['', 'not JSON', '[]', 'null', '{"a": 1}'])('is empty if its file contains %j', (content) => {
  writeFileSync(FILE, content)
  expect(openContentCache(FILE, 'code').get(['a'], () => 'one')).toBe('one')
})

it('warns if it cannot be saved', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  await openContentCache(project.path('package.json/texts.json'), 'code').save()
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/^texts\.json could not be saved, so the next build takes longer: (?:ENOTDIR|EEXIST)/)],
  ])
})
