console.log('neither does this one')

export const count = 0
