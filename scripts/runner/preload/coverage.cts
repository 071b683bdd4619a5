/**
 * Loaded into every process of a run with coverage. Node.js reports coverage when a process exits or sends itself a signal,
 * but not after `process.abort` or a signal from another process. A first report at the start reveals such processes.
 */
const v8: typeof import('v8') = require('v8')
const { isMainThread }: typeof import('worker_threads') = require('worker_threads')

if (isMainThread) v8.takeCoverage()
