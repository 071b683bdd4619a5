console.log('old/by-name.mjs  ', typeof require)
