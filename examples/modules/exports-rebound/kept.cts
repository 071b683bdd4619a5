exports = module.exports = { b: 2 }
exports.c = 3
