import { withBase } from 'vitepress'

import { CACHE_PREFIX, EDITION_FILE, WORKER_FILE, type Edition } from '../../../scripts/contracts/edition.ts'

/** Finds the registration of the service worker that serves the offline copy. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(withBase('/'))
}

/** Saves the offline copy, or resumes an interrupted one. Rejects if not every file could be saved. */
export async function saveCopy(): Promise<void> {
  // Without persistent storage the browser may delete the copy when the disk is full. Firefox asks the reader, who may not answer.
  void navigator.storage.persist?.()
  const registration = await navigator.serviceWorker.register(withBase(`/${WORKER_FILE}`), { scope: withBase('/') })
  const worker = registration.installing ?? registration.waiting ?? registration.active
  if (worker) await waitUntilInstalled(worker)
}

/** Waits until a service worker has saved all files. Rejects if it failed. */
export async function waitUntilInstalled(worker: ServiceWorker): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const check = (): void => {
      if (worker.state === 'redundant') reject(new Error('The book could not be saved.'))
      else if (worker.state !== 'installing') resolve()
    }
    worker.addEventListener('statechange', check)
    check()
  })
}

/** Counts the files of the offline copy. */
export async function countSavedFiles(): Promise<number> {
  const counts = (await ownCaches()).map(async (name) => (await (await caches.open(name)).keys()).length)
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

/** Removes the service worker and all saved files. */
export async function removeCopy(): Promise<void> {
  await (await findRegistration())?.unregister()
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)))
}

/** Loads the file count and the sizes of the edition that the site serves. */
export async function readEdition(): Promise<Edition> {
  return (await fetch(withBase(`/${EDITION_FILE}`))).json()
}

/** A host may serve two books below different paths, so the name of a cache ends with the path. */
async function ownCaches(): Promise<string[]> {
  const scope = new URL(withBase('/'), location.href).href
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name.endsWith(scope))
}
