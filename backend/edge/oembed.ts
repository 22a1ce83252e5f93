import { html } from 'hono/html'
import { z } from 'zod'
import { Slug } from '../contracts/primitives.ts'
import { problem } from '../http/problem.ts'
import { tenantObject } from '../objects.ts'
import type { Env } from './env.ts'
import { findTenantId } from './tenants.ts'

const Query = z.object({
  url: z.url(),
  format: z.string().default('json'),
  maxwidth: z.coerce.number().int().min(1).default(720),
  maxheight: z.coerce.number().int().min(1).default(720),
})

/**
 * `/oembed?url=…` (oembed.com): what a CMS shows where an editor has pasted the address of a dialogue's page.
 * It is a frame, since that is what a CMS lets through from a service it doesn't know.
 *
 * @throws `not_found` for anything but a dialogue that is open to the public, `not_implemented` for XML
 */
export async function answerOembed(env: Env, url: URL): Promise<Response> {
  const query = Query.safeParse(Object.fromEntries(url.searchParams))
  if (!query.success) throw problem('not_found')
  const { url: address, format, maxwidth, maxheight } = query.data
  if (format !== 'json') throw problem('not_implemented')

  const configuration = await findConfiguration(env, new URL(address))
  if (!configuration || configuration.dialogue.availability === 'draft') throw problem('not_found')
  const { base, tenant, dialogue } = configuration
  const [width, height] = [Math.min(720, maxwidth), Math.min(720, maxheight)]
  const frame = html`<iframe src="${base}/${tenant.slug}/${dialogue.slug}/embed" title="${dialogue.title}" width="${width}" height="${height}" sandbox="allow-scripts allow-forms allow-popups" loading="lazy" style="border:0"></iframe>`
  return Response.json(
    {
      version: '1.0',
      type: 'rich',
      title: dialogue.title,
      author_name: tenant.name,
      author_url: `${base}/${tenant.slug}`,
      provider_name: 'Min Kommun',
      provider_url: base,
      cache_age: 3600,
      html: String(await frame),
      width,
      height,
    },
    { headers: { 'Access-Control-Allow-Origin': '*', 'Min-Kommun-Cache': '5', 'Cache-Control': 'no-store' } },
  )
}

/** The dialogue whose page, or whose framed page, has this address. */
async function findConfiguration(env: Env, { origin, pathname }: URL) {
  const [, tenant, dialogue] = /^\/([^/]+)\/([^/]+)(?:\/embed)?\/?$/.exec(pathname) ?? []
  const named = z.tuple([Slug, Slug]).safeParse([tenant, dialogue])
  const tenantId = named.data && origin === env.MK_BASE_URL && (await findTenantId(env, named.data[0]))
  return tenantId ? tenantObject(env, tenantId).findConfiguration(named.data?.[1] ?? '') : undefined
}
