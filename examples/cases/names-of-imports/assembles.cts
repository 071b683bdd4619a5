const parts = { name: 'set' }
module.exports = Object.assign({}, parts)
