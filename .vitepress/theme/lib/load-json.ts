import { isOnDisk } from './read-from-disk.ts'

const loaded = new Map<string, Promise<unknown>>()

/**
 * Loads a JSON file of the site, once per page view.
 * @returns undefined if it cannot be loaded, for example offline; the next call tries again
 */
export function loadJson<Data>(address: string): Promise<Data | undefined> {
  const loading = (loaded.get(address) as Promise<Data | undefined> | undefined) ?? load<Data>(address)
  loaded.set(address, loading)
  return loading
}

async function load<Data>(address: string): Promise<Data | undefined> {
  try {
    // Pages on disk cannot use fetch, but they can load scripts.
    if (isOnDisk) return (await import(/* @vite-ignore */ `${address}.js`)).default
    const response = await fetch(address)
    if (response.ok) return await response.json()
  } catch {
    // Nothing to load from.
  }
  loaded.delete(address)
  return undefined
}
