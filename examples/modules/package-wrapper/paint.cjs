exports.Color = class Color {}
