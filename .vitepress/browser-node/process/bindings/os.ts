import type { BindingModel } from '../node.ts'

const GIGABYTE = 2 ** 30

/** The machine. There is none: the numbers are invented, so programs that read them are not shown as equal. */
export const os: BindingModel = {
  fidelity: 'approximate',
  // Read when the module loads, and when a program asks for its own user.
  exact: ['getOSInformation', 'getHostname', 'getHomeDirectory', 'getUserInfo'],
  create: () => ({
    getOSInformation: () => ['Linux', '#1 SMP', '6.1.0', 'x86_64'],
    getHostname: () => 'localhost',
    getHomeDirectory: () => '/root',
    getUserInfo: () => ({ uid: 0, gid: 0, username: 'root', homedir: '/root', shell: '/bin/sh' }),
    getLoadAvg: (target: Float64Array) => void target.fill(0),
    getUptime: () => 0,
    getTotalMem: () => 2 * GIGABYTE,
    getFreeMem: () => GIGABYTE,
    getAvailableParallelism: () => 1,
    getCPUs: () => ['Browser', 0, 0, 0, 0, 0, 0],
    getInterfaceAddresses: () => ['lo', '127.0.0.1', '255.0.0.0', 'IPv4', '00:00:00:00:00:00', true, -1],
    getPriority: () => 0,
  }),
}
