import { parentPort, workerData } from 'node:worker_threads'

import { createTypeReader } from './type-reader.ts'

/** Replies to paths of files with their tables of types; a worker thread, because the compiler would block the build. */
const read = createTypeReader(String(workerData))

parentPort?.on('message', (files: string[]) => parentPort?.postMessage(read(files)))
