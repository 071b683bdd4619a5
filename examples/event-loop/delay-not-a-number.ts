/** @node all */
const delays: unknown[] = [-5, NaN, 'soon', '5', 1]
const order: string[] = []

for (const delay of delays) {
  setTimeout(() => order.push(String(delay)), delay as number)
}

setTimeout(() => console.log(order.join(', ')), 50)
