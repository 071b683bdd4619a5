export const offline = {
  /** `loaded` and `stored` are sizes in MiB: of the download, and on the device. */
  cost: (files: string, loaded: string, stored: string) =>
    `${files} files, about ${loaded} MB to download, ${stored} MB on the device.`,
  save: 'Keep it on this device',
  resume: 'Go on',
  progress: (saved: string, files: string) => `${saved} of ${files} files kept`,
  interrupted: 'The connection broke before all of it was here. What was kept stays; go on when you like.',
  /** @param stored size on the device in MiB */
  saved: (stored: string) => `The whole book is on this device (${stored} MB), and opens without a network.`,
  remove: 'Remove it from this device',
  removed: 'It was removed.',
  onDisk: 'You are reading the unpacked folder: all of the book is in it, and no network is needed.',
  unsupported:
    'This browser cannot keep the site: it is too old, or this is a private window, or the address is not https. The other forms work all the same.',
  newEdition: 'There is a later edition of this book.',
  update: 'Read it',
  notNow: 'Not now',
}

export const keptData = {
  names: {
    pagesRead: 'The pages that you have read',
    predictions: 'Your predictions, and how many were right',
    searches: 'Your recent searches',
    singleKeys: 'Whether single keys are shortcuts',
    appearance: 'Light or dark',
  },
  nothing: 'nothing',
  forget: 'Forget',
  forgetOne: (name: string) => `Forget: ${name}`,
  forgetAll: 'Forget everything',
}
