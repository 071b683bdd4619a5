/**
 * @node 10-26
 */
require('./settings.cts')
