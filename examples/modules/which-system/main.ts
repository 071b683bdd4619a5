import './by-name.cts'
import './by-name.cjs'
import './by-package.ts'
import './by-package.js'

import './old/by-name.mts'
import './old/by-name.mjs'
import './old/by-package.ts'
import './old/by-package.js'
