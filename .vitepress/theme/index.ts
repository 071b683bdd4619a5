import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { useVersionFollow } from './composables/use-version-follow.ts'
import './styles/tokens.css'
import './styles/prose.css'
import './styles/run-example.css'
import './styles/tabs.css'
import './styles/outcomes.css'
import './styles/marked-lines.css'

export default { extends: DefaultTheme, setup: useVersionFollow } satisfies Theme
