import { html, raw } from 'hono/html'
import { getAdminBuild } from './admin.ts'
import type { Env } from './env.ts'
import { readStatic } from './static-files.ts'

/**
 * `/{tenant}/admin/preview`: an empty page for the real widget, which the admin frames and tells what to show.
 * The same for everybody, and with nothing of anybody's in it. The frame is sandboxed, so that the page has no
 * origin that `'self'` could mean, and ours is named.
 */
export async function sendPreview(env: Env): Promise<Response> {
  const { preview: script } = await getAdminBuild(env)
  const build = await readStatic(env, '/embed/manifest.json')
  // In a script element text is told apart from markup by this one character.
  const inlined = new TextDecoder().decode(build).replaceAll('<', '\\u003c')
  const page = html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Min Kommun</title>
<link rel="stylesheet" href="${env.MK_BASE_URL}/assets/pages/frame.css">
</head>
<body>
<main></main>
<script type="application/json" id="build">${raw(inlined)}</script>
<script type="module" crossorigin src="${env.MK_BASE_URL}/assets/${script}"></script>
</body>
</html>`
  return new Response(String(await page), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': toPolicy(env.MK_BASE_URL),
      'Referrer-Policy': 'no-referrer',
    },
  })
}

const toPolicy = (base: string) =>
  [
    "default-src 'none'",
    `script-src ${base}`,
    `style-src ${base}`,
    `connect-src ${base}`,
    // Pictures to choose from in a survey come from the kommun's own site.
    'img-src data: https:',
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${base}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')
