const green = 2

module.exports = { green, red: 1, blue: 3 }
