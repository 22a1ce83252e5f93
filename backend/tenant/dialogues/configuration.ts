import { layThemes } from '../../contracts/colours.ts'
import type { Configuration } from '../../contracts/dialogues.ts'
import { kindContracts } from '../../contracts/kinds/index.ts'
import type { Language } from '../../contracts/primitives.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { getDialogue } from './queries.ts'
import { type DialogueRow, toDialogue } from './rules.ts'

/**
 * What the embed script carries. A draft gets a shell that says so, without anything of its own; an archived
 * dialogue has gone.
 *
 * @throws `not_found`
 */
export async function getConfiguration(
  tenant: TenantContext,
  slug: string,
  language?: Language,
): Promise<Configuration> {
  const row = concealDraft(await getDialogue(tenant, slug))
  if (row.state === 'archived') throw problem('not_found')
  return toConfiguration(tenant, row, language)
}

/** The same for a preview: as if it were open by now, whatever state it is in. @throws `not_found` */
export async function getPreview(tenant: TenantContext, slug: string): Promise<Configuration> {
  const row = await getDialogue(tenant, slug)
  return toConfiguration(tenant, { ...row, state: 'open', opens_at: null, closes_at: null })
}

function toConfiguration(tenant: TenantContext, row: DialogueRow, language?: Language): Configuration {
  const { theme, opensAt, closesAt, availability } = toDialogue(row, tenant.profile.state)
  const { settings: kommun } = tenant.profile
  return {
    base: tenant.base,
    tenant: { slug: tenant.profile.slug, name: tenant.profile.name },
    dialogue: {
      slug: row.slug,
      kind: row.kind,
      title: row.title,
      introduction: row.introduction,
      availability,
      moderation: row.moderation,
      opensAt,
      closesAt,
    },
    language: language ?? row.language,
    settings: tenant.kinds[row.kind].toPublicSettings(row, language ?? row.language),
    theme: layThemes(kommun.theme, theme),
    ...(kommun.publicRecords ? { publicRecords: kommun.publicRecords } : {}),
    origins: [...tenant.profile.origins],
  } as Configuration
}

function concealDraft(row: DialogueRow): DialogueRow {
  if (row.state !== 'draft') return row
  const settings = JSON.stringify(kindContracts[row.kind].settings.parse({}))
  return { ...row, title: '', introduction: '', opens_at: null, closes_at: null, settings }
}
