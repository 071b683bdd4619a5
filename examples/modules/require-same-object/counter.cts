console.log('counter runs')

exports.count = 0
