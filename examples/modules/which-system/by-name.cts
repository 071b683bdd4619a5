console.log('by-name.cts      ', typeof require)
