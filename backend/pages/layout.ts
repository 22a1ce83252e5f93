import { html } from 'hono/html'
import { languages } from '../contracts/primitives.ts'
import { texts } from './i18n/index.ts'
import { type Html, linkTo, type PageRequest, type Parameters, wording } from './page.ts'
import { renderProvider } from './parts/provider.ts'

export interface LayoutContent {
  title: string
  description?: string
  body: Html
  /** The page's own parameters, kept when the citizen changes language. */
  parameters?: Parameters
  /** The path of the page's Atom feed. */
  feed?: string
  /** Where a CMS learns how to embed the page (oEmbed). */
  oembed?: string
  /** Stands above the content, for members only. */
  bar?: Html | undefined
  /** What nobody but the reader should find: kept out of search engines, and without a canonical address. */
  secret?: boolean
}

/** The frame of every hosted page: skip link, the kommun's name, languages, content, who is responsible. */
export function renderLayout(page: PageRequest, content: LayoutContent): Html {
  const { t } = wording(page)
  const title =
    page.tenant && page.tenant.name !== content.title ? `${content.title} – ${page.tenant.name}` : content.title
  return html`<!doctype html>
<html lang="${page.language}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${content.secret ? html`<meta name="robots" content="noindex, nofollow">` : renderPublicHead(page, content)}
<link rel="stylesheet" href="/assets/pages/pages.css">
${page.themeSheet && html`<link rel="stylesheet" href="${page.themeSheet}">`}
<link rel="icon" href="/assets/pages/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#content">${t.layout.skip}</a>
<header class="top">
<div class="frame">
${renderHome(page)}
<nav aria-label="${t.layout.languageSwitch}"><ul class="languages">${languages.filter((language) => language !== page.language).map((language) => renderLanguage(page, language, content.parameters))}</ul></nav>
</div>
</header>
${content.bar}
<main id="content" class="frame" tabindex="-1">
${content.body}
</main>
<footer class="bottom">
<div class="frame">
${page.tenant && renderProvider(page, page.tenant)}
<p>${t.layout.service}</p>
${!content.bar && html`<p>${t.layout.noTracking}</p>`}
</div>
</footer>
</body>
</html>
`
}

function renderPublicHead(
  page: PageRequest,
  { title, description, feed, oembed, parameters = {} }: LayoutContent,
): Html {
  const { proposal } = parameters
  // One address for each thing that can be shared, however it was reached.
  const address = `${page.base}${page.path}${proposal ? `?proposal=${proposal}` : ''}`
  return html`<link rel="canonical" href="${address}">
<meta property="og:type" content="website">
<meta property="og:url" content="${address}">
<meta property="og:title" content="${title}">
${page.tenant && html`<meta property="og:site_name" content="${page.tenant.name}">`}
${description && html`<meta name="description" content="${description}"><meta property="og:description" content="${description}">`}
${feed && html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`}
${oembed && html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${oembed}">`}`
}

function renderHome(page: PageRequest): Html {
  const mark = html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M4 5.5h16v10.5h-8.500l-4.500 4v-4h-3z"/><path d="M8 9.200h8M8 12.400h5"/></svg>`
  const { t } = wording(page)
  if (!page.tenant) return html`<a class="home" href="${linkTo(page, '/')}">${mark}${t.platform.title}</a>`
  const { logo } = page.tenant
  const picture = logo
    ? html`<img class="logo" src="${logo.url}" width="${logo.width}" height="${logo.height}" alt="">`
    : mark
  return html`<a class="home" href="${linkTo(page, `/${page.tenant.slug}`)}">${picture}<bdi>${page.tenant.name}</bdi></a>`
}

function renderLanguage(page: PageRequest, language: PageRequest['language'], parameters?: Parameters): Html {
  const name = texts[language].layout.languageName
  const href = linkTo({ ...page, language }, page.path, parameters)
  return html`<li><a href="${href}" hreflang="${language}" lang="${language}">${name}</a></li>`
}
