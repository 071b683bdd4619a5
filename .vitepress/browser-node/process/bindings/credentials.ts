import type { BindingModel } from '../node.ts'

/** The user and group of a program in a browser: those that the sandbox of this project gives its programs. */
const ROOT = 0

/** Environment variables and users. */
export const credentials: BindingModel = {
  fidelity: 'modelled',
  create: ({ start }) => {
    const getId = (): number => ROOT
    return {
      safeGetenv: (name: string) => start.env[name],
      getTempDir: () => start.env['TMPDIR'],
      getuid: getId,
      geteuid: getId,
      getgid: getId,
      getegid: getId,
      getgroups: () => [ROOT],
    }
  },
}
