export let count = 0
export const settings = { step: 1 }

export function show() {
  console.log(`exporter: count ${count}, step ${settings.step}`)
}
