/** @node all */
const delays: unknown[] = [-5, NaN, 'soon', '50', 1]
const order: string[] = []

for (const delay of delays) {
  setTimeout(() => order.push(String(delay)), delay as number)
}

setTimeout(() => console.log(order.join(', ')), 100)
