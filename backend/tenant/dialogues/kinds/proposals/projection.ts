import type { Language } from '../../../../contracts/primitives.ts'
import type { TenantContext } from '../../../context.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import { toStems } from '../../../search/stem.ts'
import { toPublicText } from '../../../submissions/public-text.ts'

interface Content {
  heading: string
  text: string
  author: string
  category?: string | undefined
  place?: string | undefined
}

/** What the public sees of a proposal: the same words, masked. */
export const toProjection = ({ heading, text, author, category, place }: Content) => ({
  heading: toPublicText(heading),
  text: toPublicText(text),
  author: toPublicText(author),
  category: category ?? null,
  place: place === undefined ? null : toPublicText(place),
})

/** Makes the public text searchable by stems, in place of what was indexed before. */
export function indexProposal(
  { db }: TenantContext,
  tx: Tx,
  seq: number,
  { heading, text }: Pick<Content, 'heading' | 'text'>,
  language: Language,
) {
  tx.run(db.deleteFrom('proposal_search').where('rowid', '=', seq))
  tx.run(
    db.insertInto('proposal_search').values({
      rowid: seq,
      heading: toStems(heading, language).join(' '),
      text: toStems(text, language).join(' '),
    }),
  )
}
