exports.red = 1
exports['green'] = 2
module.exports.blue = 3
