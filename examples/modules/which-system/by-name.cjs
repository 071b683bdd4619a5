console.log('by-name.cjs      ', typeof require)
