import { html } from 'hono/html'
import { z } from 'zod'
import type { Env } from './env.ts'
import { readStatic } from './static-files.ts'

/** What the admin's page and the preview's begin with, as the build names it. */
const Manifest = z.object({ script: z.string(), imports: z.array(z.string()), preview: z.string(), style: z.string() })

let manifest: Promise<z.infer<typeof Manifest>> | undefined

/** Nothing inline, nothing from elsewhere, nobody's frame; the preview of a widget is a frame of ours. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

interface Kommun {
  slug: string
  name: string
}

/**
 * `/{tenant}/admin` and every address below: one document, the same for everybody. Who may see what is decided by
 * the API that it calls.
 */
export async function sendAdmin(env: Env, { slug, name }: Kommun): Promise<Response> {
  const { script, imports, style } = await getAdminBuild(env)
  const page = html`<!doctype html>
<html lang="sv" data-tenant="${slug}" data-kommun="${name}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Min Kommun</title>
<link rel="icon" href="/assets/pages/icon.svg">
<link rel="stylesheet" href="/assets/${style}">
${[script, ...imports].map((file) => html`<link rel="modulepreload" href="/assets/${file}">`)}
</head>
<body>
<div id="app"></div>
<script type="module" src="/assets/${script}"></script>
<noscript>Min Kommun behöver JavaScript här. / Min Kommun needs JavaScript here.</noscript>
</body>
</html>`
  return new Response(String(await page), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self)',
    },
  })
}

/** Which files the admin is made of; read once. */
export function getAdminBuild(env: Env) {
  manifest ??= readManifest(env)
  return manifest
}

async function readManifest(env: Env) {
  const file = await readStatic(env, '/admin/manifest.json')
  if (!file) throw new Error('The admin is not built')
  return Manifest.parse(JSON.parse(new TextDecoder().decode(file)))
}
