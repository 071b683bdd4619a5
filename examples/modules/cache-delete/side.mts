console.log('side.mts runs')
