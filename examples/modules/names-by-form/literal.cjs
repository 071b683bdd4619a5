const green = 2
const blue = 3

module.exports = { green, red: 1, blue }
