import { createRequire } from 'node:module'

import type { Protocol } from './preload/protocol.cts'

/**
 * The protocol between the runner, the first process of a run (init.sh) and the preloads in its programs.
 *
 * | channel                | from → to         | form                                     | meaning |
 * | ---------------------- | ----------------- | ---------------------------------------- | --- |
 * | stdout, stderr         | program → runner  | `\0<nonce><mark><number><error?>\0`      | A mark, written to both streams before each write to either: it gives the order of the two. `o` announces stdout, `e` stderr, `x` the exit. The number rises by one. An uncaught error adds `{"name","code","message","thrown"}` as JSON to its mark. |
 * | `fd.session`           | server → runner   | `<port>\n`                               | The server of a session listens on this port. |
 * | `fd.session`           | runner → server   | `?`, answered by `\n`                    | Answered two iterations of the event loop later: everything before the question is done. |
 * | `fd.trace`             | program → runner  | one JSON array per line                  | Events of a trace: see trace/event-loop/events.ts and trace/calls/events.ts. |
 * | `fd.status`            | init.sh → runner  | `ready\n`, then `<exit status>\n`        | In the sandbox only: process 1 has started; later, the program's exit status as a shell reports it. |
 * | `fd.status`            | runner → init.sh  | `go\n`                                   | Only if it waits: it is in its cgroup, and may start the program. |
 * | `fd.status`            | runner → init.sh  | closed                                   | Process 1 may exit: the runner has looked for orphans. |
 * | `fd.filter`            | runner → bwrap    | a BPF program                            | The filter of system calls; bwrap closes it: see sandbox/seccomp.ts. |
 * | `env.nonce`            | runner → preload  | 16 hexadecimal digits                    | Distinguishes marks from output. Removed from the environment before the program starts, like the next three. |
 * | `env.trace`            | runner → preload  | folder with a trailing separator         | Trace code below this folder. |
 * | `env.session`          | runner → preload  | `1`                                      | This program is the server of a session. |
 * | `env.rules`            | runner → preload  | `<permissions>;<permissions>`            | What the header allows, and what Node.js denies by itself, each separated by commas: see preload/restrict.cts. |
 * | arguments of init.sh   | runner → init.sh  | CPU seconds, `fd.status` or `none`, `child` or `first`, `open` or `closed`, `wait` or `go`, command | `none` outside the sandbox: init.sh sets limits and becomes the program. `first`: it becomes the program inside the sandbox, too, and bwrap reports the exit status. `closed`: without stdout. `wait`: it waits for the runner before it starts the program. |
 *
 * The values are in a CommonJS file because the preloads, which run on Node.js 10 too, load the same file.
 */
export const PROTOCOL: Protocol = createRequire(import.meta.url)('./preload/protocol.cts')
