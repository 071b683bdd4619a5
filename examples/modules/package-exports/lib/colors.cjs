exports.name = 'the colors'
