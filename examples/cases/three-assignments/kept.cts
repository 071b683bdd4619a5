exports = module.exports = () => {}
exports.key = 'set on what is exported'
