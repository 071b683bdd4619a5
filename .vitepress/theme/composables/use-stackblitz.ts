import { useEventListener } from '@vueuse/core'

/** See https://developer.stackblitz.com/platform/api/post-api. */
const ADDRESS = 'https://stackblitz.com/run'

/** Opens an example in StackBlitz in a new tab when the reader clicks its link; nothing is sent before. */
export function useStackBlitz(): void {
  useEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.stackblitz') : null
    if (!link) return
    event.preventDefault()
    void open(link.href)
  })
}

async function open(address: string): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) return
  const files: Record<string, string> = await response.json()
  const title = new URL(address).pathname.replace(/^.*\/examples\//, '').replace(/\.stackblitz\.json$/, '')
  const fields = {
    'project[title]': title,
    'project[description]': document.title,
    'project[template]': 'node',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`project[files][${name}]`, text])),
  }
  const form = Object.assign(document.createElement('form'), {
    action: ADDRESS,
    method: 'post',
    target: '_blank',
    rel: 'noopener',
    hidden: true,
  })
  for (const [name, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  }
  document.body.append(form)
  form.submit()
  form.remove()
}
