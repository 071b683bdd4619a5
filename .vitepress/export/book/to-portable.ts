import { load, type Cheerio, type CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'

import { html } from '../../../scripts/util/html.ts'
import { EXCLUDED, idOn, pageId } from './book.ts'
import { makeChartsPortable } from './portable-chart.ts'
import { makeCodePortable } from './portable-code.ts'

interface PortableOptions {
  /** Id of the page. */
  id: string
  /** Base path of the language: `/` or `/en/`. */
  base: string
  /** Receives the colours of the code on the page, by class name. */
  colours: Map<string, string>
}

/** Elements that need a browser or a network. */
const NEEDS_BROWSER =
  'button, input, select, form, wbr, .header-anchor, .lang, .TraceControls, .TraceMoment, .guess, .permalink, .provenance .links'

/** Elements whose content replaces them. */
const WRAPPERS = '.TracePlayer, .chart, .PredictOutput, .answer, .FeatureFilter'

const RE_DATA = /^(?:data-|aria-live$|tabindex$|dir$|target$|rel$|role$)/

/**
 * Converts the article of a built page to XHTML for any reading system: tabs become sections with labels, line numbers
 * become text, and links within the book become ids. Other markup and classes stay as on the site.
 * @param page the whole page as HTML, built with the base `/`
 */
export function toPortable(page: string, { id, base, colours }: PortableOptions): { title: string; body: string } {
  const $ = load(page, { xml: { xmlMode: false, lowerCaseAttributeNames: false, encodeEntities: 'utf8' } }, false)
  const article = $('.vp-doc > div').first()
  article.find(NEEDS_BROWSER).remove()
  article
    .find('*')
    .contents()
    .filter((_, node) => node.type === 'comment')
    .remove()
  for (const wrapper of article.find(WRAPPERS).toArray()) $(wrapper).replaceWith($(wrapper).contents())
  unfold($, article)
  for (const label of article.find('.tab-label').toArray()) {
    $(label).replaceWith($(html`<p class="tab-label"></p>`.toString()).text($(label).text()))
  }
  makeCodePortable($, article, colours)
  makeChartsPortable($, article)
  drawShares($)
  makeLinksPortable($, { id, base })
  removeAttributes($)
  article.find('.trace-chart').attr('role', 'img')
  const title = article.find('h1').first()
  const text = title.text().replaceAll('\u200B', '').trim()
  title.remove()
  return { title: text, body: $.xml(article.contents()).trim() }
}

/**
 * Nobody can unfold them on paper, and not in every reading system. The folded line is a shorter form of the others, except for the
 * versions.
 */
function unfold($: CheerioAPI, article: Cheerio<Element>): void {
  article.find('.settings summary, .run-example .header summary, .how-to-read summary').remove()
  for (const each of article.find('.versions summary').toArray())
    $(each).replaceWith($(html`<p></p>`.toString()).append($(each).contents()))
  for (const each of article.find('.settings, .versions, .run-example .header, .how-to-read').toArray()) {
    const { class: className = '' } = each.attribs
    $(each).replaceWith($(html`<div class="${className}"></div>`.toString()).append($(each).contents()))
  }
}

/** Prefixes ids with the page's id and points links at them; links to pages outside the book become text. */
function makeLinksPortable($: CheerioAPI, { id, base }: { id: string; base: string }): void {
  for (const element of $('[id]').toArray()) $(element).attr('id', idOn(id, $(element).attr('id') ?? ''))
  const here = new URL(`${base}${id.replace('_', '/')}`, 'https://book')
  for (const link of $('.vp-doc a[href]').toArray()) {
    const { origin, pathname, hash } = new URL($(link).attr('href') ?? '', here)
    if (origin !== here.origin) continue
    const address = pathname.slice(base.length)
    if (!pathname.startsWith(base) || !/^[\w-]+\/[\w-]+$/.test(address) || EXCLUDED.includes(address)) {
      $(link).replaceWith($(link).contents())
    } else {
      const page = pageId(address)
      $(link).attr('href', `#${hash === '' ? page : idOn(page, decodeURIComponent(hash.slice(1)))}`)
    }
  }
}

/** Replaces the CSS variables of the bars with widths; the releases of outcomes are a list here, not a strip. */
function drawShares($: CheerioAPI): void {
  $('li[style*="--releases"]').removeAttr('style')
  for (const bar of $('.bar .part[style]').toArray()) {
    const [share = '0'] = /[\d.]+/.exec($(bar).attr('style') ?? '') ?? []
    $(bar).attr('style', `width:${Number((Number(share) * 100).toFixed(1))}%`)
  }
}

function removeAttributes($: CheerioAPI): void {
  for (const element of $('.vp-doc *').toArray()) {
    for (const name of Object.keys('attribs' in element ? element.attribs : {})) {
      if (RE_DATA.test(name)) $(element).removeAttr(name)
    }
  }
}
