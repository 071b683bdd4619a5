/** What is said of the book that is kept in the browser, and of its later editions. */
export interface OfflineWords {
  /** Before it is kept: what it costs. */
  cost: (files: number, loaded: number, stored: number) => string
  keep: string
  goOn: string
  progress: (kept: number, files: number) => string
  broken: string
  kept: (stored: number) => string
  remove: string
  removed: string
  onDisk: string
  unable: string
  /** Of a later edition. */
  later: string
  readLater: string
  notNow: string
}

const MIB = 2 ** 20
const inMiB = (bytes: number): string => (bytes / MIB).toFixed(1)

export const OFFLINE_WORDS: Readonly<Record<'zh' | 'en', OfflineWords>> = {
  zh: {
    cost: (files, loaded, stored) =>
      `共 ${files.toLocaleString('zh-CN')} 个文件，下载约 ${inMiB(loaded)} MB，在设备上占 ${inMiB(stored)} MB。`,
    keep: '保存到这台设备',
    goOn: '接着保存',
    progress: (kept, files) => `已保存 ${kept.toLocaleString('zh-CN')} / ${files.toLocaleString('zh-CN')} 个文件`,
    broken: '连接断了，还没有存完。已经存下的不会丢，可以接着保存。',
    kept: (stored) => `全书已在这台设备上（${inMiB(stored)} MB），没有网络也能打开。`,
    remove: '从这台设备上删除',
    removed: '已经删除。',
    onDisk: '你正在读的就是解压后的文件夹：全书都在这里，不需要网络。',
    unable: '这个浏览器不能保存网页：它太旧，或者这是隐私窗口，或者地址不是 https。下面的其他形式都可以用。',
    later: '这本书有了新版本。',
    readLater: '换成新版本',
    notNow: '以后再说',
  },
  en: {
    cost: (files, loaded, stored) =>
      `${files.toLocaleString('en')} files, about ${inMiB(loaded)} MB to download, ${inMiB(stored)} MB on the device.`,
    keep: 'Keep it on this device',
    goOn: 'Go on',
    progress: (kept, files) => `${kept.toLocaleString('en')} of ${files.toLocaleString('en')} files kept`,
    broken: 'The connection broke before all of it was here. What was kept stays; go on when you like.',
    kept: (stored) => `The whole book is on this device (${inMiB(stored)} MB), and opens without a network.`,
    remove: 'Remove it from this device',
    removed: 'It was removed.',
    onDisk: 'You are reading the unpacked folder: all of the book is in it, and no network is needed.',
    unable:
      'This browser cannot keep the site: it is too old, or this is a private window, or the address is not https. The other forms work all the same.',
    later: 'There is a later edition of this book.',
    readLater: 'Read it',
    notNow: 'Not now',
  },
}
