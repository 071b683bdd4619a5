console.log('legacy runs')

exports.options = {}
