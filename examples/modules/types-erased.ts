interface Point {
  x: number
  y: number
}

function sum(point: Point): number {
  return point.x + point.y
}

console.log(sum({ x: 1, y: 2 }))
console.log(String(sum))

// @ts-expect-error: a text is not a number
const wrong: number = 'not checked'
console.log(wrong)
