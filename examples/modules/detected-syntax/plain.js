console.log('plain.js ', typeof require)
