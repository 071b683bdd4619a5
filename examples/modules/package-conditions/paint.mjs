export const file = 'paint.mjs'
export class Color {}
