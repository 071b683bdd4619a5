interface Point {
  x: number
  y: number
}

function sum(point: Point): number {
  return point.x + point.y
}

console.log(sum({ x: 1, y: 2 }))
console.log(String(sum))
