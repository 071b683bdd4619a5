import type { BindingModel } from '../../node.ts'
import { nodeError } from '../coded-error.ts'
import { writeComponents } from './components.ts'
import { domainToAscii, hostToUnicode } from './domain.ts'
import { fileHref } from './file-href.ts'
import { updateUrl } from './update.ts'

// The browser's own, before the library puts Node.js's in its place.
const Native = globalThis.URL
type NativeUrl = InstanceType<typeof Native>

function parseNative(input: string, base?: string): NativeUrl | null {
  return base === undefined ? Native.parse(input) : Native.parse(input, base)
}

function invalidUrl(input?: string, base?: string): Error {
  return Object.assign(
    nodeError(TypeError, 'ERR_INVALID_URL', 'Invalid URL'),
    input !== undefined && { input },
    base !== undefined && { base },
  )
}

function format(href: string, hash: boolean, unicode: boolean, search: boolean, auth: boolean): string {
  const url = new Native(href)
  const host = unicode ? url.host.replace(url.hostname, () => hostToUnicode(url.hostname)) : url.host
  const [before, after] = [url.protocol.length + 2, url.host.length]
  const password = url.password === '' ? '' : `:${url.password}`
  const user = `${url.username}${password}`
  const credentials = user === '' ? '' : `${user}@`
  const hasHost = url.href.startsWith('//', url.protocol.length)
  const rest = hasHost ? url.href.slice(before + credentials.length + after) : url.href.slice(url.protocol.length)
  const parts = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest)
  const [, path = '', query = '', fragment = ''] = parts ?? []
  const authority = hasHost ? `//${auth ? credentials : ''}${host}` : ''
  return `${url.protocol}${authority}${path}${search ? query : ''}${hash ? fragment : ''}`
}

/** URLs, as ada parses them: by the browser's own parser of the same standard. */
export const url: BindingModel = {
  fidelity: 'modelled',
  create: () => {
    const urlComponents = new Uint32Array(9)
    const publish = (parsed: NativeUrl): string => {
      writeComponents(urlComponents, parsed)
      return parsed.href
    }
    return {
      urlComponents,
      parse: (input: string, base: string | undefined, canThrow: boolean) => {
        const parsed = parseNative(input, base)
        if (parsed) return publish(parsed)
        if (canThrow) throw invalidUrl(input, base)
        return undefined
      },
      canParse: (input: string, base?: string) => parseNative(input, base) !== null,
      update: (href: string, action: number, value: string) => {
        const updated = updateUrl(new Native(href), action, value)
        return updated ? publish(updated) : false
      },
      format,
      getOrigin: (input: string) => {
        const parsed = Native.parse(input)
        if (!parsed) throw invalidUrl()
        return parsed.origin
      },
      pathToFileURL: (path: string, isWindows: boolean, host?: string) => {
        const parsed = Native.parse(fileHref(path, isWindows, host))
        if (!parsed) throw invalidUrl(path, host)
        return publish(parsed)
      },
      domainToASCII: domainToAscii,
      domainToUnicode: (domain: string) => hostToUnicode(domainToAscii(domain)),
    }
  },
}
