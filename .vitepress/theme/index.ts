import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'

import ExampleFile from './components/ExampleFile.vue'
import RunExample from './components/RunExample.vue'
import './styles/tokens.css'
import './styles/prose.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('RunExample', RunExample)
    app.component('ExampleFile', ExampleFile)
  },
} satisfies Theme
