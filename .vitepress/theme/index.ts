import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import './styles/tokens.css'
import './styles/prose.css'
import './styles/run-example.css'

export default { extends: DefaultTheme } satisfies Theme
