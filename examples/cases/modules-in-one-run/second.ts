console.log('second')
process.nextTick(() => console.log('tick of second'))
Promise.resolve().then(() => console.log('promise of second'))
