console.log('old/by-package.js', typeof require)
