const Child = require('./child.cts')

module.exports = class Parent {
  static createChild() {
    return new Child()
  }
}
