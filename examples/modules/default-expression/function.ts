export default function greet() {
  return 'old'
}

export function replaceGreet() {
  // @ts-expect-error: TypeScript advises against it; the language allows it
  greet = () => 'new'
}
