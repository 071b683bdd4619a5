exports.name = 'the package itself'
