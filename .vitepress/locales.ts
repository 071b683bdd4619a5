import type { DefaultTheme, LocaleConfig } from 'vitepress'

import { BASES, contents, type Chapter } from '../scripts/content/contents.ts'
import type { Repository } from '../scripts/git/repository.ts'
import { messagesFor } from './messages/messages-for.ts'
import type { Language } from './messages/messages.ts'

/** This chapter has a link of its own in the navigation bar, next to the menu of chapters. */
const REFERENCE = 'reference'

/** VitePress's settings for both languages; with a repository, pages link to their source in it. */
export function localesFor(repository?: Repository): LocaleConfig<DefaultTheme.Config> {
  return { root: { lang: 'zh-CN', ...localeOf('zh', repository) }, en: { lang: 'en', ...localeOf('en', repository) } }
}

function localeOf(language: Language, repository?: Repository) {
  const { label, title, description, theme, editPage, copyButton } = messagesFor(language).site
  return {
    label,
    title,
    description,
    themeConfig: {
      nav: navigation(language),
      sidebar: sidebar(language),
      ...theme,
      // VitePress replaces `:path` with the path of the page below `docs`.
      ...(repository && { editLink: { text: editPage, pattern: repository.editAddress('docs/:path') } }),
    },
    markdown: { codeCopyButton: copyButton },
  } satisfies LocaleConfig<DefaultTheme.Config>[string]
}

/** The chapters share a menu, so that the navigation bar stays narrow. */
function navigation(language: Language): DefaultTheme.NavItem[] {
  const course = contents.filter(({ slug }) => slug !== REFERENCE)
  const others = contents.filter((chapter) => !course.includes(chapter))
  const links = (chapters: Chapter[]): DefaultTheme.NavItemWithLink[] =>
    chapters.map((chapter) => linkTo(chapter, language))
  return [{ text: messagesFor(language).site.chapters, items: links(course) }, ...links(others)]
}

function linkTo({ slug, title, pages }: Chapter, language: Language): DefaultTheme.NavItemWithLink {
  const base = `${BASES[language]}${slug}/`
  return { text: title[language], link: `${base}${pages[0]?.slug}`, activeMatch: `^${base}` }
}

function sidebar(language: Language): DefaultTheme.SidebarItem[] {
  return contents.map(({ slug, title, pages }, index) => ({
    text: `${index + 1} ${title[language]}`,
    items: pages.map((page) => ({ text: page.title[language], link: `${BASES[language]}${slug}/${page.slug}` })),
  }))
}
