const settings = require('./settings.cts')
const { name } = settings

exports.greet = () => {
  console.log('destructured', name)
  console.log('read later  ', settings.name)
}
