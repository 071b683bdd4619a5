/**
 * @node 12-26
 */
import './first.ts'
