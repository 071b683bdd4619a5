import { parentPort, workerData } from 'node:worker_threads'

import { createTypeReader } from './type-reader.ts'

/** Answers paths of files with their tables, in a thread of its own: the compiler would hold up the build. */
const read = createTypeReader(String(workerData))

parentPort?.on('message', (files: string[]) => parentPort?.postMessage(read(files)))
