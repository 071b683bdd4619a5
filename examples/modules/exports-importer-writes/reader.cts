const counter = require('./counter.cts')

exports.show = () => {
  console.log('the reader sees', counter.count)
}
