// never runs: only its type is imported
console.log('erased.mts runs')

export interface Point {
  x: number
}
