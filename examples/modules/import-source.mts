/**
 * @node 20-26
 */
const wasm = 'data:application/wasm;base64,AGFzbQEAAAA='
const code = `import source empty from '${wasm}'
  export default empty instanceof WebAssembly.Module`

try {
  const { default: isModule } = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )
  console.log('a compiled module, not yet running:', isModule)
} catch (error) {
  // never runs on Node 26: it knows the syntax
  console.log(error instanceof Error && error.name)
}
