exports.name = 'shades/index.js'
