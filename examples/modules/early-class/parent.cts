module.exports = class Parent {
  static createChild() {
    return new Child()
  }
}

const Child = require('./child.cts')
