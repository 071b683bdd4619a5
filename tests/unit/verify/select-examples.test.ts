import { expect, it } from 'vitest'

import { select } from '../../../scripts/verify/run-examples.ts'
import type { Example } from '../../../scripts/example/example.ts'
import { messageOf } from '../../helpers/errors.ts'

const examples: Example[] = ['a/one', 'a/two', 'b/one', 'b/three', 'c/four'].map((id) => {
  const file = `examples/${id}.ts`
  return { id, entry: file, files: [file], home: file, recording: `examples/${id}.recording.yaml` }
})

function ids(filters: string[], shard?: { index: number; count: number }): string[] {
  return select(examples, { filters, shard }).map(({ id }) => id)
}

it('selects all examples, or those that match a filter, each once', () => {
  expect(ids([])).toEqual(['a/one', 'a/two', 'b/one', 'b/three', 'c/four'])
  expect(ids(['one', 'a/', './examples/c'])).toEqual(['a/one', 'a/two', 'b/one', 'c/four'])
  expect(ids(['./examples/b/one.ts'])).toEqual(['b/one'])
  expect(ids(['b/one.recording.yaml'])).toEqual(['b/one'])
})

it('throws if any filter matches nothing', () => {
  const messages = ['nine', 'on', 'b/thre'].map((name) => messageOf(() => ids(['one', name])))
  expect(messages).toEqual([
    'There is no example or chapter "nine". Nearest: one, a, two.',
    'There is no example or chapter "on". Nearest: one, a, b.',
    'There is no example or chapter "b/thre". Nearest: b/three, b/one, a/one.',
  ])
})

it('divides all examples among the shards', () => {
  const shards = [1, 2, 3].map((index) => ids([], { index, count: 3 }))
  expect(shards).toEqual([['a/one', 'b/three'], ['a/two', 'c/four'], ['b/one']])
})
