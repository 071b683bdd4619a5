require.cache.path = { exports: 'a stub' } as NodeModule

console.log('path:     ', require('path'))
console.log('node:path:', typeof require('node:path').join)
