/**
 * @node 12-26
 * @allow fs-write worker
 */
const { linkSync, writeFileSync } = require('fs')
const { resolve } = require('path')
const { Worker } = require('worker_threads')

const file = resolve('counter.cjs')
writeFileSync(file, 'exports.count = 0')
linkSync(file, resolve('other-name.cjs'))

const counter = require(file)
const other = require(resolve('other-name.cjs'))
counter.count = 1
console.log('under its name ', counter.count)
console.log('the other name ', other.count)

const code = `
  const { workerData } = require('worker_threads')
  console.log('in a thread    ', require(workerData).count)`
const worker = new Worker(code, { eval: true, workerData: file })
worker.on('error', console.error)
