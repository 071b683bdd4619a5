exports.file = 'paint.cjs'
