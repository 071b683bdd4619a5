console.log('loaded for what it does, not for a name')
