// @ts-expect-error: there are no types for the file
import { name } from './assembles.cts'

// never runs: the name was not recognised
console.log('set, never mentioned:', name)
