import type { DefaultTheme, LocaleConfig } from 'vitepress'

import { BASES, contents } from '../scripts/content/contents.ts'
import type { Chapter, Localized } from '../scripts/content/contents.ts'
import type { Repository } from '../scripts/git/repository.ts'

type Language = keyof Localized

const CHAPTERS: Localized = { zh: '章节', en: 'Chapters' }

/** The chapter that is no part of the course. */
const LOOKED_UP = 'reference'

/** What the book calls itself. */
export const SITE_NAMES: Readonly<Record<Language, { title: string; description: string }>> = {
  zh: { title: '实证 Node.js', description: '一本 Node.js 手册：每个结论都由真实运行证明。' },
  en: { title: 'Node.js, Proven', description: 'A handbook of Node.js in which nothing is claimed without a run.' },
}

/** VitePress's settings of both languages; pages lead to the repository, where there is one. */
export function localesFor(repository?: Repository): LocaleConfig<DefaultTheme.Config> {
  return {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      ...SITE_NAMES.zh,
      themeConfig: {
        nav: navigation('zh'),
        sidebar: sidebar('zh'),
        outline: { label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        editLink: editLink('在线修改这一页', repository),
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这一页',
          quote: '地址可能写错了，也可能这一页已经改名。',
          linkText: '回到首页',
        },
      },
      markdown: { codeCopyButton: { tooltipText: '复制', copiedText: '已复制' } },
    },
    en: {
      label: 'English',
      lang: 'en',
      ...SITE_NAMES.en,
      themeConfig: {
        nav: navigation('en'),
        sidebar: sidebar('en'),
        outline: { label: 'On this page' },
        editLink: editLink('Edit this page', repository),
        notFound: {
          title: 'There is no such page',
          quote: 'The address may be mistyped, or the page has another name now.',
          linkText: 'To the home page',
        },
      },
    },
  }
}

/** `:path` is the page's file below `docs`. */
function editLink(text: string, repository?: Repository): DefaultTheme.EditLink | undefined {
  return repository && { text, pattern: repository.editAddress('docs/:path') }
}

/** One menu of all chapters, which stays narrow however many there are; what one looks up stands beside it. */
function navigation(language: Language): DefaultTheme.NavItem[] {
  const course = contents.filter(({ slug }) => slug !== LOOKED_UP)
  const others = contents.filter((chapter) => !course.includes(chapter))
  const links = (chapters: Chapter[]): DefaultTheme.NavItemWithLink[] =>
    chapters.map((chapter) => linkTo(chapter, language))
  return [{ text: CHAPTERS[language], items: links(course) }, ...links(others)]
}

function linkTo({ slug, title, pages }: Chapter, language: Language): DefaultTheme.NavItemWithLink {
  const base = `${BASES[language]}${slug}/`
  return { text: title[language], link: `${base}${pages[0]?.slug}`, activeMatch: `^${base}` }
}

function sidebar(language: Language): DefaultTheme.SidebarItem[] {
  return contents.map(({ slug, title, pages }, at) => ({
    text: `${at + 1} ${title[language]}`,
    items: pages.map((page) => ({ text: page.title[language], link: `${BASES[language]}${slug}/${page.slug}` })),
  }))
}
