export { greet as 'module.exports' }
export const language = 'en'

function greet(name: string) {
  return `hello, ${name}`
}
