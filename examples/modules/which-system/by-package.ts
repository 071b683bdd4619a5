console.log('by-package.ts    ', typeof require)
