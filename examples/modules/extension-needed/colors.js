exports.name = 'colors.js'
