/** @node 22 24 */
require('./module.mts')
import('./script.cts')
