console.log('data runs')
