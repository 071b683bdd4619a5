/** Where the built site says how large it is, below its base. */
export const EDITION_FILE = 'edition.json'

/** Where the service worker is, below the site's base. Its scope is the whole site. */
export const WORKER_FILE = 'worker.js'

/** Keeps the files of the book in the browser's Cache Storage; so does any other site of the same origin. */
export const CACHE_PREFIX = 'node-proven'

/** What a reader is told of the book before the browser keeps it. */
export interface Edition {
  files: number
  /** Bytes to download, compressed as hosts do it. */
  loaded: number
  /** Bytes on the device. */
  stored: number
}
