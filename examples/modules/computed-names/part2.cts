console.log('the CommonJS part runs')
