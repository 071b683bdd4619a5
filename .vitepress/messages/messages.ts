import type { Localized } from '../../scripts/content/contents.ts'

export type Language = keyof Localized

/**
 * Every string that a reader of the site sees, in one language. The English messages define the type; the type checker
 * then requires the same of the Chinese ones. The strings of components that load on demand are in files of their own,
 * so that the bundler can move them into the chunk of the component.
 */
export type Messages = typeof import('./en/index.ts')
