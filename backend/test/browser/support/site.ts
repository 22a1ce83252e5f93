import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Kommun } from './kommun.ts'

export interface SitePage {
  language?: string
  head?: string
  headers?: Record<string, string>
}

export type Site = Awaited<ReturnType<typeof startSite>>

/** A kommun's own web site, on an origin of its own, with the pages that tests put there. */
export async function startSite() {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>()
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url.split('?')[0] ?? '')
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers })
    response.end(page?.html)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    /** Publishes a page with this in its body, and gives its address. */
    put(body: string, { language = 'sv', head = '', headers = {} }: SitePage = {}): string {
      const path = `/${pages.size}`
      pages.set(path, { html: wrap(body, language, head), headers })
      return origin + path
    },
    stop: () => void server.close().closeAllConnections(),
  }
}

const wrap = (body: string, language: string, head: string) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Delta och påverka</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Delta och påverka</h1>${body}</main></body></html>`

/** What the webmaster pastes. */
export const snippet = ({ name, script, hosted }: Pick<Kommun, 'name' | 'script' | 'hosted'>, attributes = '') => `
<div data-min-kommun="${name}" ${attributes} style="min-height:32rem"><a href="${hosted}">Lämna ditt förslag</a></div>
<script async src="${script}"></script>`
