import { expect, it } from 'vitest'

import { withTitle } from '../../../.vitepress/publish/page-title.ts'

it.each([
  ['&lt; and &', '&amp;lt; and &amp;'],
  ['a < b > c "d"', 'a &lt; b &gt; c &quot;d&quot;'],
  ["$& $1 $' $$", '$&amp; $1 $&#39; $$'],
  ['</title><script>x', '&lt;/title&gt;&lt;script&gt;x'],
])('writes %s as it stands', (title, html) => {
  expect(withTitle('<head>\n<title>old &lt;</title><meta></head><title>not this</title>', title)).toBe(
    `<head>\n<title>${html}</title><meta></head><title>not this</title>`,
  )
})
