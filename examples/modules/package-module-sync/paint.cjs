// never runs on Node 26: see module-sync
exports.file = 'paint.cjs'
exports.Color = class Color {}
