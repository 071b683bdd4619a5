import { withBase } from 'vitepress'

import { CACHE_PREFIX, EDITION_FILE, WORKER_FILE } from '../../../scripts/contracts/edition.ts'
import type { Edition } from '../../../scripts/contracts/edition.ts'

/** The service worker that keeps the book, if there is one. */
export async function findKeeper(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(withBase('/'))
}

/** Begins to keep the book, or goes on with it. The promise is kept when all of it is here, and broken if it cannot be. */
export async function keepBook(): Promise<void> {
  // Browsers ask nobody, or once; without it the book may be thrown away when the disk is full.
  await navigator.storage.persist?.()
  const keeper = await navigator.serviceWorker.register(withBase(`/${WORKER_FILE}`), { scope: withBase('/') })
  const worker = keeper.installing ?? keeper.waiting ?? keeper.active
  if (worker) await installed(worker)
}

/** Waits until a worker has all files. */
export async function installed(worker: ServiceWorker): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'redundant') reject(new Error('The book could not be kept.'))
      else if (worker.state !== 'installing') resolve()
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

/** How many files of the book are in the browser. */
export async function countKept(): Promise<number> {
  const counts = (await ownCaches()).map(async (name) => (await (await caches.open(name)).keys()).length)
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

/** Removes all of it. */
export async function removeBook(): Promise<void> {
  await (await findKeeper())?.unregister()
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)))
}

/** What there is to keep, as the host says it now. */
export async function readEdition(): Promise<Edition> {
  return (await fetch(withBase(`/${EDITION_FILE}`))).json()
}

/** Two books may be on one host, each below a path of its own. */
async function ownCaches(): Promise<string[]> {
  const scope = new URL(withBase('/'), location.href).href
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name.endsWith(scope))
}
