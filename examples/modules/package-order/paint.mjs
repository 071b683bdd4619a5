export const file = 'paint.mjs'
