import type { DefaultTheme, LocaleConfig } from 'vitepress'

import { BASES, contents, type Chapter } from '../scripts/content/contents.ts'
import type { Repository } from '../scripts/git/repository.ts'
import { html } from '../scripts/util/html.ts'
import { messagesFor } from './messages/messages-for.ts'
import type { Language } from './messages/messages.ts'

/** This chapter has a menu of its own in the navigation bar, next to the menu of chapters. */
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
  const items = course.map((chapter) => linkTo(chapter, language))
  return [{ text: messagesFor(language).site.chapters, items }, ...others.map((chapter) => menuOf(chapter, language))]
}

/** A menu of the pages of a chapter. */
function menuOf(chapter: Chapter, language: Language): DefaultTheme.NavItemWithChildren {
  const { slug, title } = chapter
  const activeMatch = `^${BASES[language]}${slug}/`
  return { text: html`${title[language]}`.toString(), items: pagesOf(chapter, language), activeMatch }
}

function linkTo(chapter: Chapter, language: Language): DefaultTheme.NavItemWithLink {
  const { slug, title, pages } = chapter
  const base = `${BASES[language]}${slug}/`
  const link = landingOf(chapter, language) ?? `${base}${pages[0]?.slug}`
  return { text: html`${title[language]}`.toString(), link, activeMatch: `^${base}` }
}

/** The address of the chapter's landing page, if it has one. */
function landingOf({ slug, hasLanding }: Chapter, language: Language): string | undefined {
  return hasLanding ? `${BASES[language]}${slug}/` : undefined
}

/** VitePress shows the texts of its menus as HTML. */
function sidebar(language: Language): DefaultTheme.SidebarItem[] {
  return contents.map((chapter, index) => ({
    text: html`${index + 1} ${chapter.title[language]}`.toString(),
    link: landingOf(chapter, language),
    collapsed: true,
    items: pagesOf(chapter, language),
  }))
}

function pagesOf({ slug, pages }: Chapter, language: Language): { text: string; link: string }[] {
  return pages.map((page) => ({
    text: html`${page.title[language]}`.toString(),
    link: `${BASES[language]}${slug}/${page.slug}`,
  }))
}
