import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import FeatureFilter from './components/FeatureFilter.vue'
import { useVersionFollow } from './composables/use-version-follow.ts'
import './styles/tokens.css'
import './styles/prose.css'
import './styles/run-example.css'
import './styles/tabs.css'
import './styles/outcomes.css'
import './styles/marked-lines.css'
import './styles/features.css'
import './styles/corrections.css'

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => void app.component('FeatureFilter', FeatureFilter),
  setup: useVersionFollow,
} satisfies Theme
