/**
 * @node 12-26
 */
import './first.mts'
