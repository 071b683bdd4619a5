console.log('2 side runs')
