/**
 * Loaded into every process that is measured. Node.js writes down what ran when a process comes to its end, also by a
 * signal that it sends to itself. Those which are ended from without, or by `process.abort`, never come to that: so each
 * process tells when it begins, too.
 */
const v8: typeof import('v8') = require('v8')
const { isMainThread }: typeof import('worker_threads') = require('worker_threads')

if (isMainThread) v8.takeCoverage()
