export let count = 0
export const settings = { step: 1 }
