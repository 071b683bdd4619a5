/** Stands in for components of VitePress's theme that no page of this site shows: see the aliases in config.ts. */
export default function UnusedPart(): null {
  return null
}
