console.log('broken starts')
throw new Error('no database')
