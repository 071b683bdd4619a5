import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { defineAsyncComponent, type AsyncComponentLoader } from 'vue'
import BookLayout from './components/BookLayout.vue'
import { readFromDisk } from './lib/read-from-disk.ts'
import { startAtAnyAddress } from './lib/start-at-any-address.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/prose.css'
import './styles/bar.css'
import './styles/sidebar.css'
import './styles/no-script.css'
import './styles/chapter.css'
import './styles/drawing.css'
import './styles/reading.css'
import './styles/home.css'
import './styles/home-activities.css'
import './styles/run-example.css'
import './styles/run-head.css'
import './styles/provenance.css'
import './styles/tabs.css'
import './styles/outcomes.css'
import './styles/shares.css'
import './styles/release-lines.css'
import './styles/settings.css'
import './styles/marked-lines.css'
import './styles/predict.css'
import './styles/all-questions.css'
import './styles/trace.css'
import './styles/trace-player.css'
import './styles/features.css'
import './styles/corrections.css'
import './styles/print.css'

/** Components of which few pages have any. */
const ON_DEMAND: Readonly<Record<string, AsyncComponentLoader>> = {
  // VitePress uses the component with this name for `layout: home`.
  home: () => import('./components/BookHome.vue'),
  BookProgress: () => import('./components/BookProgress.vue'),
  FeatureFilter: () => import('./components/FeatureFilter.vue'),
  PrintChapter: () => import('./components/PrintChapter.vue'),
  TracePlayer: () => import('./components/TracePlayer.vue'),
  KeptData: () => import('./components/KeptData.vue'),
  OfflineBook: () => import('./components/OfflineBook.vue'),
  PredictOutput: () => import('./components/PredictOutput.vue'),
  SelfTest: () => import('./components/SelfTest.vue'),
}

export default {
  extends: DefaultTheme,
  Layout: BookLayout,
  enhanceApp({ app, router }) {
    readFromDisk(router)
    startAtAnyAddress(router)
    for (const [name, load] of Object.entries(ON_DEMAND)) app.component(name, defineAsyncComponent(load))
  },
} satisfies Theme
