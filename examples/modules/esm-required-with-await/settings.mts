export const size = await Promise.resolve(10)
