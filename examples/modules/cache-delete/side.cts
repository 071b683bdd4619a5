console.log('side.cts runs')
