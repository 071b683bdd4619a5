import './data.mts'

console.log('page runs')
