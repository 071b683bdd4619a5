const colors = { red: 1 }

module.exports = colors
