import { html, raw } from 'hono/html'
import { encode } from 'uqr'
import { type DialogueRequest, type Html, linkTo, wording } from './page.ts'

/**
 * `/{tenant}/{dialogue}/live`: a survey for a room with a screen. Large type, a code to photograph that leads to the
 * survey, and the results as they come in, where they are public or a member is signed in.
 */
export function renderLivePage(page: DialogueRequest<'survey'>): Html {
  const { t } = wording(page)
  const { slug, title } = page.configuration.dialogue
  const name = `${page.tenant.slug}/${slug}`
  const address = `${page.base}/${name}`
  return html`<!doctype html>
<html lang="${page.language}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${t.live.title(title)} – ${page.tenant.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/assets/pages/live.css">
${page.themeSheet && html`<link rel="stylesheet" href="${page.themeSheet}">`}
<link rel="icon" href="/assets/pages/icon.svg" type="image/svg+xml">
</head>
<body>
<header>
<div><p class="kommun">${page.tenant.name}</p><h1 dir="auto">${title}</h1><p class="how">${t.live.how} <a href="${linkTo(page, `/${name}`)}">${address.replace(/^https?:\/\//, '')}</a></p></div>
${renderCode(address, t.live.code)}
</header>
<main id="live" data-language="${page.language}" data-api="/api/v1/${page.tenant.slug}/dialogues/${slug}" aria-live="off">
<noscript><p><a href="${linkTo(page, `/${name}`, { results: 'all' })}">${t.survey.seeResults}</a></p></noscript>
</main>
<script src="/assets/pages/live.js"></script>
</body>
</html>
`
}

/** The address as a QR code: dark on light in every colour scheme, since cameras want it so. */
function renderCode(address: string, label: string): Html {
  const { size, data } = encode(address, { ecc: 'M', border: 3 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${raw(squares.join(''))}"/></svg>`
}
