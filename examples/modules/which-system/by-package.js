console.log('by-package.js    ', typeof require)
