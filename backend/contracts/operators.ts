import { z } from 'zod'
import { Id, Language, line, Origin, Slug, Time } from './primitives.ts'

export const tenantStates = ['creating', 'active', 'paused'] as const
export const TenantState = z.enum(tenantStates)
export type TenantState = z.infer<typeof TenantState>

/** First path segments with a meaning of their own; neither tenants nor dialogues may take them. */
export const reservedSlugs = [
  'admin',
  'api',
  'assets',
  'embed',
  'healthz',
  'new',
  'operator',
  'oembed',
  'openapi',
  'r',
  'static',
  'well-known',
] as const

export const FreeSlug = Slug.refine((slug) => !(reservedSlugs as readonly string[]).includes(slug), {
  params: { code: 'reserved_word' },
})

export const TenantInput = z.strictObject({
  slug: FreeSlug,
  name: line({ max: 80 }),
  language: Language.default('sv'),
  /** Sites on which this kommun's citizens take part, exactly as browsers name them. */
  origins: z.array(Origin).max(50).default([]),
})
export type TenantInput = z.infer<typeof TenantInput>

export const TenantChange = z.strictObject({ state: z.enum(['active', 'paused']) })

export const Tenant = z.object({
  id: Id,
  slug: Slug,
  name: z.string(),
  state: TenantState,
  createdAt: Time,
})
export type Tenant = z.infer<typeof Tenant>

export const OriginList = z.strictObject({ origins: z.array(Origin).max(50) })
