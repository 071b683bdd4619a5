console.log('calls.cts runs')
require('./no-such-file.cjs')
