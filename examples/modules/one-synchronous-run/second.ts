console.log('second')
