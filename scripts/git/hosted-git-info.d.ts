/** What is used of hosted-git-info, whose published types are of an older version. */
declare module 'hosted-git-info' {
  export default class GitHost {
    /** undefined for an address of no host that it knows */
    static fromUrl(address: string): GitHost | undefined
    /** undefined where the host has no address for editing a file */
    edit(path: string, options: { committish: string }): string | undefined
  }
}
