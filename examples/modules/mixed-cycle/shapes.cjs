try {
  require('./size.mjs')
} catch (error) {
  console.log(error.code)
}

exports.area = () => require('./size.mjs').size ** 2
