/**
 * @node all
 */
const counter = require('./counter.cts')
const reader = require('./reader.cts')

reader.show()

counter.count = 99
reader.show()

counter.increment()
reader.show()
