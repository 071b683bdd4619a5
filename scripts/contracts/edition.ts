/** The file in which the built site states its size, below its base. */
export const EDITION_FILE = 'edition.json'

/** The service worker's file below the site's base. Its scope is the whole site. */
export const WORKER_FILE = 'worker.js'

/** Prefix of the book's caches: other sites of the same origin share the browser's Cache Storage. */
export const CACHE_PREFIX = 'node-proven'

/** The size of the book, which readers see before they save it in the browser. */
export interface Edition {
  files: number
  /** Bytes to download, compressed. */
  loaded: number
  /** Bytes on the device. */
  stored: number
}
