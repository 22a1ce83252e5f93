import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { z } from 'zod'
import type { Configuration } from '../contracts/dialogues.ts'
import { Kind } from '../contracts/kinds/index.ts'
import { Language, Slug } from '../contracts/primitives.ts'
import { tenantObject } from '../objects.ts'
import { findCached, remember } from './cache.ts'
import { CachedResponse } from './cached-response.ts'
import type { Env } from './env.ts'
import { readStatic } from './static-files.ts'
import { findTenantId } from './tenants.ts'

/** What the build says of itself: where the loader and each kind's first view are, and its texts a language. */
const Manifest = z.object({
  version: z.string(),
  loader: z.string(),
  kinds: z.record(Kind, z.object({ entry: z.string(), texts: z.record(Language, z.record(z.string(), z.unknown())) })),
})
type Manifest = z.infer<typeof Manifest>

const lifetime = 5000

let manifest: Promise<Manifest> | undefined
const codes = new Map<string, Promise<Uint8Array>>()

/**
 * `/embed/{tenant}/{dialogue}.js`: the element's code with the dialogue's configuration inside, so that a
 * page needs one request to be usable. Compressed once per code, configuration and language, and stored.
 */
export async function sendEmbedScript(env: Env, request: Request, url: URL): Promise<Response | undefined> {
  const key = `embed ${url.pathname}${url.search}`
  const cached = findCached(key)
  if (cached) return cached.send(request)
  const wanted = parse(url)
  const tenantId = wanted && (await findTenantId(env, wanted.tenant))
  if (!tenantId) return undefined
  const tenant = tenantObject(env, tenantId)
  const configuration = await tenant.findConfiguration(wanted.dialogue, wanted.language)
  if (!configuration) return undefined

  const { version } = await readManifest(env)
  const etag = computeEtag(version, configuration)
  const script = { slug: wanted.dialogue, language: configuration.language, etag }
  const stored = await tenant.findEmbedScript(script)
  const response = stored ? unpack(new Uint8Array(stored), etag) : pack(await compose(env, configuration), etag)
  if (!stored) await tenant.storeEmbedScript(script, response.brotli.slice().buffer)
  remember(key, response.cached, lifetime)
  return response.cached.send(request)
}

/**
 * `/embed/{tenant}.js`: put once in the template of a whole site, it brings the script of every dialogue of
 * the kommun's that a page names.
 */
export async function sendLoader(env: Env, request: Request, url: URL): Promise<Response | undefined> {
  const tenant = Slug.safeParse(/^\/embed\/([^/]+)\.js$/.exec(url.pathname)?.[1]).data
  if (!tenant) return undefined
  const key = `embed ${url.pathname}`
  const cached = findCached(key)
  if (cached) return cached.send(request)
  if (!(await findTenantId(env, tenant))) return undefined
  const { loader } = await readManifest(env)
  const inlined = JSON.stringify({ base: env.MK_BASE_URL, tenant })
  const script = new CachedResponse(wrap(inlined, await readCode(env, loader)), headers)
  remember(key, script, lifetime)
  return script.send(request)
}

function parse(url: URL) {
  const [, tenant, dialogue] = /^\/embed\/([^/]+)\/([^/]+)\.js$/.exec(url.pathname) ?? []
  const wanted = z
    .object({ tenant: Slug, dialogue: Slug, language: Language.optional() })
    .safeParse({ tenant, dialogue, language: url.searchParams.get('language') ?? undefined })
  return wanted.data
}

async function compose(env: Env, configuration: Configuration): Promise<Uint8Array> {
  const { version, kinds } = await readManifest(env)
  const { entry, texts } = kinds[configuration.dialogue.kind]
  const inlined = JSON.stringify({ configuration, version, texts: texts[configuration.language] })
  return wrap(inlined, await readCode(env, entry))
}

const wrap = (inlined: string, code: Uint8Array): Uint8Array =>
  new TextEncoder().encode(`(()=>{const __MIN_KOMMUN__=${inlined};${new TextDecoder().decode(code)}})();`)

function readManifest(env: Env): Promise<Manifest> {
  manifest ??= readStatic(env, '/embed/manifest.json')
    .then((bytes) => Manifest.parse(JSON.parse(new TextDecoder().decode(bytes))))
    .catch((error) => {
      // What could not be read once may be readable the next time.
      manifest = undefined
      throw error
    })
  return manifest
}

function readCode(env: Env, path: string): Promise<Uint8Array> {
  const known = codes.get(path)
  if (known) return known
  const reading = readStatic(env, path).then((bytes) => {
    if (!bytes) throw new Error('The build has no such code')
    return bytes
  })
  reading.catch(() => codes.delete(path))
  codes.set(path, reading)
  return reading
}

function pack(body: Uint8Array, etag: string) {
  const brotli = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength },
  })
  return { brotli, cached: new CachedResponse(body, headers, { etag, brotli }) }
}

function unpack(brotli: Uint8Array, etag: string) {
  return { brotli, cached: new CachedResponse(brotliDecompressSync(brotli), headers, { etag, brotli }) }
}

const headers = new Headers({
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=86400',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
})

const computeEtag = (version: string, configuration: Configuration) =>
  `"${createHash('sha256').update(version).update(JSON.stringify(configuration)).digest('base64url').slice(0, 22)}"`
