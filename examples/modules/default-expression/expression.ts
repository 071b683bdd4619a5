let value = 'old'

export default value

export function setExpression(next: string) {
  value = next
}
