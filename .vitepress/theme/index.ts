import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { defineAsyncComponent, hydrateOnInteraction } from 'vue'
import BookHome from './components/BookHome.vue'
import BookLayout from './components/BookLayout.vue'
import FeatureFilter from './components/FeatureFilter.vue'
import { readFromDisk } from './lib/read-from-disk.ts'
import './styles/tokens.css'
import './styles/prose.css'
import './styles/bar.css'
import './styles/home.css'
import './styles/run-example.css'
import './styles/tabs.css'
import './styles/outcomes.css'
import './styles/marked-lines.css'
import './styles/predict.css'
import './styles/trace.css'
import './styles/trace-player.css'
import './styles/features.css'
import './styles/corrections.css'
import './styles/print.css'

export default {
  extends: DefaultTheme,
  Layout: BookLayout,
  enhanceApp({ app, router }) {
    readFromDisk(router)
    app.component('FeatureFilter', FeatureFilter)
    // VitePress uses the component with this name for `layout: home`.
    app.component('home', BookHome)
    // The following components load on demand.
    app.component(
      'TracePlayer',
      defineAsyncComponent(() => import('./components/TracePlayer.vue')),
    )
    app.component(
      'SelfTest',
      // Contains all questions of the book, and shows none of them before the first click.
      defineAsyncComponent({
        loader: () => import('./components/SelfTest.vue'),
        hydrate: hydrateOnInteraction('click'),
      }),
    )
    app.component(
      'OfflineBook',
      defineAsyncComponent(() => import('./components/OfflineBook.vue')),
    )
    app.component(
      'PredictOutput',
      defineAsyncComponent(() => import('./components/PredictOutput.vue')),
    )
  },
} satisfies Theme
