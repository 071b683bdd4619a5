import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { defineAsyncComponent } from 'vue'
import BookHome from './components/BookHome.vue'
import FeatureFilter from './components/FeatureFilter.vue'
import { useVersionFollow } from './composables/use-version-follow.ts'
import './styles/tokens.css'
import './styles/prose.css'
import './styles/run-example.css'
import './styles/tabs.css'
import './styles/outcomes.css'
import './styles/marked-lines.css'
import './styles/predict.css'
import './styles/trace.css'
import './styles/features.css'
import './styles/corrections.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('FeatureFilter', FeatureFilter)
    // VitePress takes a component of this name for the layout of that name.
    app.component('home', BookHome)
    // Only pages that need them load them.
    app.component(
      'TracePlayer',
      defineAsyncComponent(() => import('./components/TracePlayer.vue')),
    )
    app.component(
      'SelfTest',
      defineAsyncComponent(() => import('./components/SelfTest.vue')),
    )
    app.component(
      'PredictOutput',
      defineAsyncComponent(() => import('./components/PredictOutput.vue')),
    )
  },
  setup: useVersionFollow,
} satisfies Theme
