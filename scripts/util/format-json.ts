import { format } from 'oxfmt'

/** Returns a value as JSON in the form that `npm run format` writes. @param file the file that it is for */
export async function formatJson(file: string, value: unknown): Promise<string> {
  const { code } = await format(file, JSON.stringify(value), { printWidth: 120, objectWrap: 'collapse' })
  return code
}
