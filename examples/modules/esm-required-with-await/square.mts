import { size } from './settings.mts'

export const area = size * size
