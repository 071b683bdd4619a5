Object.assign(exports, { red: 1 })
