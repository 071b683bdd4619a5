// The browser's own, before the library puts Node.js's in its place.
const Native = globalThis.URL
type NativeUrl = InstanceType<typeof Native>

/** The properties in the order of the library's `updateActions`. */
const PROPERTIES = [
  'protocol',
  'host',
  'hostname',
  'port',
  'username',
  'password',
  'pathname',
  'search',
  'hash',
] as const

/** Sets a property; returns undefined if the value is refused. */
export function updateUrl(url: NativeUrl, action: number, value: string): NativeUrl | undefined {
  const property = PROPERTIES[action]
  if (!property) return Native.parse(value) ?? undefined
  url[property] = value
  return url
}
