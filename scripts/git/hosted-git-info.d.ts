/** The part of hosted-git-info that is used; its published types describe an older version. */
declare module 'hosted-git-info' {
  export default class GitHost {
    /** undefined for an unknown host */
    static fromUrl(address: string): GitHost | undefined
    /** Such as `github`. */
    type: string
    /** The address of the issues; undefined if the host has none. */
    bugs(): string | undefined
    /** undefined if the host has no page for editing a file */
    edit(path: string, options: { committish: string }): string | undefined
  }
}
