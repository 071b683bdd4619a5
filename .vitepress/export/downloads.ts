import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Language } from '../messages/messages.ts'

/** A file with the book in a format other than the site. */
export interface Download {
  kind: 'folder' | 'epub' | 'pdf' | 'package'
  /** Undefined if the file has both languages. */
  language?: Language
  /** Name of the file in the folder of downloads. */
  file: string
  /** In bytes. */
  size: number
}

/** All downloads of one export. */
export interface Downloads {
  /** Day of the export: `2026-12-31`. */
  date: string
  downloads: Download[]
}

/** Folder of the downloads, below the project; a build of the site serves them from here. */
export const DOWNLOADS_FOLDER = '.vitepress/downloads'

/** The list of downloads, in the same folder. */
export const DOWNLOADS_FILE = 'downloads.json'

/**
 * Reads the list of downloads.
 * @param root absolute path of the project
 * @returns undefined if there was no export
 */
export function loadDownloads(root: string): Downloads | undefined {
  const file = path.join(root, DOWNLOADS_FOLDER, DOWNLOADS_FILE)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
