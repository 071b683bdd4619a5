/** Vitest loads this before each file of tests that need the site: see build-site.ts. */
import { inject } from 'vitest'

import { waitUntilBuilt } from './site-state.ts'

await waitUntilBuilt(inject('dist'))
