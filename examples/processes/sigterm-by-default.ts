/**
 * @node all
 * @expect signal SIGTERM
 */
process.on('exit', () => console.log('exit: never printed'))

setTimeout(() => console.log('work done: never printed'), 200)

console.log('working')
process.kill(process.pid, 'SIGTERM')
