console.log('old/by-package.ts', typeof require)
