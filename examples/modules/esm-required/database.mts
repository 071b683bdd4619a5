export default class Database {}
export const version = 1
