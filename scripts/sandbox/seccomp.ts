import type { Permission } from '../example/header.ts'

/**
 * The filter of system calls in the sandbox, as the classic BPF program that seccomp(2) takes and `bwrap --seccomp` reads. What
 * it denies fails with EPERM, or with ENOSYS where libraries have another way. Everything else is allowed: namespaces, limits and
 * rights hold it.
 * @see https://docs.kernel.org/userspace-api/seccomp_filter.html
 */

/** A system call's number on x64, and on arm64 where it has one. */
type Numbers = readonly [x64: number, arm64: number]

// cspell:disable -- the names of system calls
/** Namespaces, and mounts in them. */
const NAMESPACES: Readonly<Record<string, Numbers>> = {
  unshare: [272, 97],
  setns: [308, 268],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
}
const OTHERS: Readonly<Record<string, Numbers>> = {
  // Other processes.
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  pidfd_getfd: [438, 438],
  kcmp: [312, 272],
  // Parts of the kernel that programs never need, and where most of its holes are.
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  init_module: [175, 105],
  finit_module: [313, 273],
  kexec_load: [246, 104],
  open_by_handle_at: [304, 265],
  // Memory that belongs to no process, or outlives all of them.
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  shmget: [29, 194],
  msgget: [68, 186],
  semget: [64, 190],
  memfd_create: [319, 279],
  memfd_secret: [447, 447],
}
const IO_URING: Readonly<Record<string, Numbers>> = {
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
}
// cspell:enable
const CLONE: Numbers = [56, 220]
/** Its arguments are in memory, where no filter sees them; the C library then uses clone. */
const CLONE3: Numbers = [435, 435]
const SOCKET: Numbers = [41, 198]
/** The flags of clone that make a namespace: time, mounts, control groups, host name, IPC, user, process ids, network. */
const NEW_NAMESPACES = 0x7e02_0080
/** Families of sockets that no network namespace holds: into the kernel's cryptography, and to the host of a virtual machine. */
const FAMILIES = [38, 40]

const ARCHITECTURES: Readonly<Record<string, { audit: number; at: 0 | 1 }>> = {
  x64: { audit: 0xc000_003e, at: 0 },
  arm64: { audit: 0xc000_00b7, at: 1 },
}
/** Numbers from here on are those of the x32 interface of x64. */
const X32 = 0x4000_0000

/** Offsets in the structure that a filter reads. */
const OFFSET = { number: 0, architecture: 4, argument: 16 }
const LOAD = 0x20
const [EQUAL, AT_LEAST, HAS_BIT, RETURN] = [0x15, 0x35, 0x45, 0x06]
const ALLOW = 0x7fff_0000
const ERROR = 0x0005_0000
const [EPERM, ENOSYS] = [1, 38]

type Instruction = [code: number, ifTrue: number, ifFalse: number, value: number]

/**
 * Returns the filter for a processor architecture, as in `process.arch`; undefined for one that it does not know.
 * @param allowed permissions of the program's header
 */
export function seccompFilter(architecture: string, allowed: readonly Permission[] = []): Buffer | undefined {
  const known = ARCHITECTURES[architecture]
  if (!known) return undefined
  const numberOf = (call: Numbers): number => call[known.at]
  const without = (calls: Readonly<Record<string, Numbers>>, error: number): Instruction[] =>
    Object.values(calls).flatMap((call) => returnIf(EQUAL, numberOf(call), error))
  return encode([
    [LOAD, 0, 0, OFFSET.architecture],
    ...returnUnless(EQUAL, known.audit, EPERM),
    [LOAD, 0, 0, OFFSET.number],
    ...(known.at === 0 ? returnIf(AT_LEAST, X32, ENOSYS) : []),
    ...without(OTHERS, EPERM),
    ...(allowed.includes('namespaces') ? [] : without(NAMESPACES, EPERM)),
    ...(allowed.includes('io-uring') ? [] : without(IO_URING, ENOSYS)),
    ...without({ clone3: CLONE3 }, ENOSYS),
    ...(allowed.includes('namespaces') ? [] : onArgument(numberOf(CLONE), returnIf(HAS_BIT, NEW_NAMESPACES, EPERM))),
    ...onArgument(
      numberOf(SOCKET),
      FAMILIES.flatMap((family) => returnIf(EQUAL, family, EPERM)),
    ),
    [RETURN, 0, 0, ALLOW],
  ])
}

function returnIf(test: number, value: number, error: number): Instruction[] {
  return [
    [test, 0, 1, value],
    [RETURN, 0, 0, ERROR | error],
  ]
}

function returnUnless(test: number, value: number, error: number): Instruction[] {
  return [
    [test, 1, 0, value],
    [RETURN, 0, 0, ERROR | error],
  ]
}

/** Tests the lower half of the first argument of a system call. What follows must not need the number any more. */
function onArgument(number: number, tests: Instruction[]): Instruction[] {
  return [[EQUAL, 0, tests.length + 2, number], [LOAD, 0, 0, OFFSET.argument], ...tests, [RETURN, 0, 0, ALLOW]]
}

/** As `struct sock_filter`: 16 bits, 8 bits, 8 bits, 32 bits. Both architectures are little-endian. */
function encode(instructions: Instruction[]): Buffer {
  const bytes = Buffer.alloc(instructions.length * 8)
  for (const [at, [code, ifTrue, ifFalse, value]] of instructions.entries()) {
    bytes.writeUInt16LE(code, at * 8)
    bytes.writeUInt8(ifTrue, at * 8 + 2)
    bytes.writeUInt8(ifFalse, at * 8 + 3)
    bytes.writeUInt32LE(value >>> 0, at * 8 + 4)
  }
  return bytes
}
