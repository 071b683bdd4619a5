import type { Messages } from '../messages.ts'

export const offline: Messages['offline'] = {
  cost: (files, loaded, stored) => `共 ${files} 个文件，下载约 ${loaded} MB，在设备上占 ${stored} MB。`,
  save: '保存到这台设备',
  resume: '接着保存',
  progress: (saved, files) => `已保存 ${saved} / ${files} 个文件`,
  interrupted: '连接断了，还没有存完。已经存下的不会丢，可以接着保存。',
  saved: (stored) => `全书已在这台设备上（${stored} MB），没有网络也能打开。`,
  remove: '从这台设备上删除',
  removed: '已经删除。',
  onDisk: '你正在读的就是解压后的文件夹：全书都在这里，不需要网络。',
  unsupported: '这个浏览器不能保存网页：它太旧，或者这是隐私窗口，或者地址不是 https。下面的其他形式都可以用。',
  newEdition: '这本书有了新版本。',
  update: '换成新版本',
  notNow: '以后再说',
}

export const keptData: Messages['keptData'] = {
  names: {
    pagesRead: '读过的页面',
    predictions: '做过的预测和得分',
    searches: '最近的搜索',
    singleKeys: '是否启用单键快捷键',
    appearance: '浅色或深色',
  },
  nothing: '无',
  forget: '清除',
  forgetOne: (name) => `清除：${name}`,
  forgetAll: '全部清除',
}
