console.log('loaded for its code, not for a name')
