import path from 'node:path'

import { build } from 'vite'

/** Returns the code of a script for a browser, with everything that it imports. @param file relative to this runtime's folder */
export async function bundle(file: string): Promise<string> {
  const root = path.resolve(import.meta.dirname, '..')
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: path.join(root, file), formats: ['iife'], name: 'browserNode' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new TypeError('the bundler watches, and returns no code')
  return output.output[0].code
}
