/**
 * Opens everything around an element that hides it: details, tabs of a run, code groups.
 * @returns true if something was closed
 */
export function reveal(target: Element): boolean {
  const opened = [openDetails(target), chooseTabs(target), chooseBlocks(target)]
  return opened.includes(true)
}

/** The element that the address of the page names, if it has one. */
export function findTarget(): HTMLElement | null {
  const id = decodeURIComponent(location.hash.slice(1))
  return id === '' ? null : document.getElementById(id)
}

function openDetails(target: Element): boolean {
  const closed = ancestorsOf(target, 'details:not([open])')
  for (const details of closed) details.setAttribute('open', '')
  return closed.length > 0
}

function chooseTabs(target: Element): boolean {
  const inputs = ancestorsOf(target, '.tabs > .panel').map(
    (panel) => panel.previousElementSibling?.previousElementSibling,
  )
  const hidden = inputs.filter((input) => input instanceof HTMLInputElement && !input.checked) as HTMLInputElement[]
  for (const input of hidden) input.checked = true
  return hidden.length > 0
}

function chooseBlocks(target: Element): boolean {
  const hidden = ancestorsOf(target, '.vp-code-group > .blocks > :not(.active)')
  for (const block of hidden) {
    const index = [...(block.parentElement?.children ?? [])].indexOf(block)
    block.closest('.vp-code-group')?.querySelectorAll<HTMLInputElement>(':scope > .tabs > input')[index]?.click()
  }
  return hidden.length > 0
}

/** The element and those around it that match, the outermost first. */
function ancestorsOf(target: Element, selector: string): Element[] {
  const found: Element[] = []
  for (let each: Element | null = target; each; each = each.parentElement)
    if (each.matches(selector)) found.unshift(each)
  return found
}
