import { html } from 'hono/html'
import type { FrameToken } from '../contracts/frames.ts'
import { type DialogueRequest, type Html, linkTo, wording } from './page.ts'

export interface FrameRequest extends DialogueRequest {
  /** As on the widget's element. */
  theme: 'light' | 'dark' | 'auto'
  /** What the page writes with: in a sandbox it has no origin that could be listed. */
  frame: FrameToken
}

/**
 * `/{tenant}/{dialogue}/embed`: the dialogue and nothing around it, for pages that let a frame through but no
 * script. Without JavaScript it is a link to the dialogue's own page.
 */
export function renderFramePage(page: FrameRequest): Html {
  const { t } = wording(page)
  const { slug, title } = page.configuration.dialogue
  const name = `${page.tenant.slug}/${slug}`
  const heading = title || t.dialogue.draftTitle
  return html`<!doctype html>
<html lang="${page.language}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${heading} – ${page.tenant.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${page.base}/${name}">
<link rel="icon" href="${page.base}/assets/pages/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${page.base}/assets/pages/frame.css">
</head>
<body>
<main data-min-kommun="${name}" data-theme="${page.theme}" lang="${page.language}">
<p><a href="${page.base}${linkTo(page, `/${name}`)}" target="_blank" rel="noopener">${heading}</a></p>
</main>
<script src="${page.base}/assets/pages/frame.js" data-api="${page.base}/api/v1/${page.tenant.slug}" data-token="${page.frame.token}" data-seconds="${page.frame.seconds}"></script>
<script async src="${page.base}${linkTo(page, `/embed/${name}.js`)}"></script>
</body>
</html>
`
}
