/**
 * @node 14-26
 * @expect exit 0 on 12.0-12.1 12.20-12.22
 * @expect exit 1 on 12.0-14.12
 */
// @ts-expect-error: there are no types for the .cjs file
import counter, { count, increment } from './counter.cjs'
// @ts-expect-error: as above
import * as everything from './counter.cjs'

increment()
console.log('named', count, 'via default', counter.count)
console.log(Object.keys(everything).join(', '))
