import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A form of the book that is read without its host. */
export interface Download {
  kind: 'folder' | 'epub' | 'pdf' | 'package'
  /** Of a form that holds one language only. */
  language?: 'zh' | 'en'
  /** Its name in the folder of forms. */
  file: string
  /** Of the file, in bytes. */
  size: number
}

/** All forms that were made at once. */
export interface Downloads {
  /** The day on which they were made, as in 2026-12-31. */
  date: string
  forms: Download[]
}

/** Where forms are made, below the project's root; a build of the site serves what is there. */
export const DOWNLOADS_FOLDER = '.vitepress/downloads'

/** Their list, in the same folder. */
export const DOWNLOADS_FILE = 'forms.json'

/**
 * The forms that were made last; none where none were.
 * @param root the project's, absolute
 */
export function loadDownloads(root: string): Downloads | undefined {
  const file = path.join(root, DOWNLOADS_FOLDER, DOWNLOADS_FILE)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
