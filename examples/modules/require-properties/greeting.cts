console.log('greeting is main', require.main === module)

exports.text = 'hello'
