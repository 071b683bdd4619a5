module.exports = class Child {
  parent() {
    return new Parent()
  }
}

const Parent = require('./parent.cts')
