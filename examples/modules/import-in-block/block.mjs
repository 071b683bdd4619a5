if (process.platform) {
  import os from 'node:os'
}

export const system = os.type()
