module.exports = () => {}
exports.key = 'set on the object that was there before'
