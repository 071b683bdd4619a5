console.log('the ES part runs')
