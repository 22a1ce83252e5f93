import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { explainPort } from './ports.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export interface ExamplesServerInput {
  /** The folder with the pages, and optionally `headers.json`: path → headers. */
  folder: string
  host: string
  port: number
  /** Stands in the pages as `https://HOST`. */
  baseUrl: string
  /** The build's `integrity.json`, from which pages get the newest version and its digest. */
  integrityFile?: string
}

/** Starts the example kommun's own site: static pages on an origin of its own, as a kommun's would be. */
export async function startExamplesServer(input: ExamplesServerInput): Promise<{ stop(): Promise<void> }> {
  const headers = await readHeaders(input.folder)
  const server = createServer((request, response) => answer(input, headers, request, response))
  server.listen({ host: input.host, port: input.port })
  await once(server, 'listening').catch((error) => {
    throw explainPort(error, input.port, 'MK_EXAMPLES_PORT')
  })
  return {
    async stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

type Headers = Record<string, Record<string, string>>

async function readHeaders(folder: string): Promise<Headers> {
  try {
    return JSON.parse(await readFile(join(folder, 'headers.json'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

async function answer(
  input: ExamplesServerInput,
  headers: Headers,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  const path = toPath(request.url ?? '/')
  const file = path && join(input.folder, path)
  const body = file && (await readFile(file).catch(() => undefined))
  if (!body) return response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Sidan finns inte.\n')

  const type = types[extname(file)] ?? 'application/octet-stream'
  const hostHeaders = Object.entries(headers[path] ?? {}).map(([name, value]) => [name, fill(value, input.baseUrl)])
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache', ...Object.fromEntries(hostHeaders) })
  if (request.method === 'HEAD') return response.end()
  return response.end(extname(file) === '.html' ? await fillPage(body.toString('utf8'), input) : body)
}

/** Pages of the locked form name a version (`EMBED-VERSION`) and its digest (`EMBED-DIGEST`). */
async function fillPage(html: string, { baseUrl, integrityFile }: ExamplesServerInput) {
  const filled = fill(html, baseUrl)
  if (!integrityFile || !filled.includes('EMBED-')) return filled
  const { version, files } = JSON.parse(await readFile(integrityFile, 'utf8'))
  const digest = files[`/embed/${version}/proposals.js`]
  return filled.replaceAll('EMBED-VERSION', version).replaceAll('EMBED-DIGEST', digest)
}

const fill = (text: string, baseUrl: string) => text.replaceAll('https://HOST', baseUrl)

/** The file that a URL means, from the folder's root with a leading slash; undefined for what no file can be. */
function toPath(url: string) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replaceAll('\\', '/')
    if (path.includes('\0') || path.includes('/.')) return undefined
    return path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return undefined
  }
}
