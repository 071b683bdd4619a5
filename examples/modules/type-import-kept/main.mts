import type { Point } from './erased.mts'
import { type Size } from './loaded.mts'

const point: Point = { x: 1 }
const size: Size = 2
console.log('main runs', point.x, size)

import('./unmarked.mts').catch((error) => console.log(`${error}`))
