const Parent = require('./parent.cts')

module.exports = class Child {
  parent() {
    return new Parent()
  }
}
