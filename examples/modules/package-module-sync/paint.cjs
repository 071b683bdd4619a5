exports.file = 'paint.cjs'
exports.Color = class Color {}
