console.log('1 side runs')
