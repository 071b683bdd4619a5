/** The search index, one for each language, as VitePress makes it: JSON that loads when it is called for. */
declare module '@localSearchIndex' {
  const indexes: Readonly<Record<string, () => Promise<{ default: string }>>>
  export default indexes
}
