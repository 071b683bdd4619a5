console.log('old/by-name.mts  ', typeof require)
