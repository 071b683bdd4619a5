import type { Plugin } from 'vite'

/**
 * Switches off an address of Vite's dev server at which any page that reaches it can start the editor of the person who runs
 * it, with a file of its choice. Nothing here uses it.
 * @see https://github.com/yyx990803/launch-editor
 */
export function noEditorPlugin(): Plugin {
  return {
    name: 'no-editor',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/__open-in-editor', (_request, response) => {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('The editor is not opened from here.\n')
      })
    },
  }
}
