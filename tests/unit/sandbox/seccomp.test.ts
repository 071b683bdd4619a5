import { expect, it } from 'vitest'

import { seccompFilter } from '../../../scripts/sandbox/seccomp.ts'

const [LOAD, EQUAL, AT_LEAST, HAS_BIT, RETURN] = [0x20, 0x15, 0x35, 0x45, 0x06]
const [ALLOW, EPERM, ENOSYS] = [0x7fff_0000, 0x0005_0001, 0x0005_0026]
const ARCHITECTURES = { x64: 0xc000_003e, arm64: 0xc000_00b7, i386: 0x4000_0003 }

/** Runs a filter as the kernel does: on the number of a system call, the architecture, and the first argument. */
function run(filter: Buffer = Buffer.alloc(0), number: number, argument = 0, architecture = ARCHITECTURES.x64): number {
  const data: Readonly<Record<number, number>> = { 0: number, 4: architecture, 16: argument }
  let loaded = 0
  for (let at = 0; at < filter.length; at += 8) {
    const [code, ifTrue, ifFalse, value] = [
      filter.readUInt16LE(at),
      filter.readUInt8(at + 2),
      filter.readUInt8(at + 3),
      filter.readUInt32LE(at + 4),
    ]
    if (code === RETURN) return value
    if (code === LOAD) loaded = data[value] ?? Number.NaN
    else {
      const isTrue =
        (code === EQUAL && loaded === value) ||
        (code === AT_LEAST && loaded >= value) ||
        (code === HAS_BIT && (loaded & value) !== 0)
      at += 8 * (isTrue ? ifTrue : ifFalse)
    }
  }
  throw new RangeError('the filter ends without a result')
}

const ordinary = seccompFilter('x64')

it.each([
  ['read', 0, 0, ALLOW],
  ['unshare', 272, 0, EPERM],
  ['mount', 165, 0, EPERM],
  ['keyctl', 250, 0, EPERM],
  ['ptrace', 101, 0, EPERM],
  ['io_uring_setup', 425, 0, ENOSYS],
  ['clone3', 435, 0, ENOSYS],
  ['clone of a thread', 56, 0x3d_0f00, ALLOW],
  ['clone with a new user namespace', 56, 0x1000_0011, EPERM],
  ['clone with a new time namespace', 56, 0x80, EPERM],
  ['a socket of the internet', 41, 2, ALLOW],
  ['a socket to the host of a virtual machine', 41, 40, EPERM],
  ['a socket into the cryptography of the kernel', 41, 38, EPERM],
  ['a number of x32', 0x4000_0000 + 272, 0, ENOSYS],
])('%s', (_, number, argument, result) => {
  expect(run(ordinary, number, argument)).toBe(result)
})

it('denies calls through another interface of the same processor', () => {
  expect(run(ordinary, 3, 0, ARCHITECTURES.i386)).toBe(EPERM)
})

it('knows the numbers of arm64', () => {
  const arm = seccompFilter('arm64')
  expect([97, 63, 272].map((number) => run(arm, number, 0, ARCHITECTURES.arm64))).toEqual([EPERM, ALLOW, EPERM])
})

it('allows io_uring to a program that shows it', () => {
  expect(run(seccompFilter('x64', ['io-uring']), 425)).toBe(ALLOW)
})

it('allows namespaces to a program that shows them', () => {
  const allowing = seccompFilter('x64', ['namespaces'])
  expect([272, 56, 250].map((number) => run(allowing, number, 0x1000_0000))).toEqual([ALLOW, ALLOW, EPERM])
})

it('knows no filter for other processors', () => {
  expect(seccompFilter('riscv64')).toBeUndefined()
})
