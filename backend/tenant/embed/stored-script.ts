import type { Language } from '../../contracts/primitives.ts'
import type { TenantContext } from '../context.ts'

interface Script {
  slug: string
  language: Language
  /** Follows from the code's version and the configuration: another etag is another script. */
  etag: string
}

/** The compressed bytes of an embed script, if exactly this one is stored. */
export async function findEmbedScript({ db }: TenantContext, { slug, language, etag }: Script) {
  const row = await db
    .selectFrom('embed_scripts')
    .innerJoin('dialogues', 'dialogues.id', 'embed_scripts.dialogue_id')
    .select('compressed')
    .where('dialogues.slug', '=', slug)
    .where('embed_scripts.language', '=', language)
    .where('etag', '=', etag)
    .executeTakeFirst()
  return row?.compressed
}

/** Keeps the newest script of each language, so that it is compressed once, not once for each edge. */
export function storeEmbedScript(tenant: TenantContext, { slug, language, etag }: Script, compressed: ArrayBuffer) {
  const { db } = tenant
  tenant.write((tx) => {
    const dialogue = tx.first(db.selectFrom('dialogues').select('id').where('slug', '=', slug))
    if (!dialogue) return
    const values = { etag, compressed, created_at: Date.now() }
    tx.run(
      db
        .insertInto('embed_scripts')
        .values({ dialogue_id: dialogue.id, language, ...values })
        .onConflict((conflict) => conflict.columns(['dialogue_id', 'language']).doUpdateSet(values)),
    )
  })
}
