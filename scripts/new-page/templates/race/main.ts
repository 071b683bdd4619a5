/** @repeat 100 */
setTimeout(() => console.log('timer'))
setImmediate(() => console.log('immediate'))
