exports.counter = require('./counter.cts')
