let value = 'old'

export { value as default }

export function setVariable(next: string) {
  value = next
}
