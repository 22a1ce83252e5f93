import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostPage {
  origin: string
  url: string
  stop(): Promise<void>
}

/** Serves a page with nothing but the snippet, on an origin of its own, so that only the widget is measured. */
export async function startHostPage(snippet: { base: string; dialogue: string }): Promise<HostPage> {
  const page = createPage(snippet)
  const server = createServer(({ url }, response) => {
    if (url !== '/') return response.writeHead(404).end()
    return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: `${origin}/`,
    async stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const createPage = ({ base, dialogue }: { base: string; dialogue: string }) => `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Exempelkommun</title>
<h1>Exempelkommun</h1>
<div data-min-kommun="${dialogue}" style="min-height:32rem">
  <a href="${base}/${dialogue}">Lämna ditt förslag</a>
</div>
<script async src="${base}/embed/${dialogue}.js"></script>
`
