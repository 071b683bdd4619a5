exports.before = 'set on what is exported'
exports = { after: 'in an object that nobody exports' }
