/** @node all */
import cluster from 'node:cluster'

console.log('isMaster', cluster.isMaster)
console.log('isPrimary', cluster.isPrimary)
console.log('setupMaster', typeof cluster.setupMaster)
console.log('setupPrimary', typeof cluster.setupPrimary)
