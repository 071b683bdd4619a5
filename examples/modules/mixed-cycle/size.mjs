import shapes from './shapes.cjs'

export const size = 10
export const area = shapes.area

console.log('size runs')
