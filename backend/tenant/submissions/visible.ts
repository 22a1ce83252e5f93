import { publicStatuses } from '../../contracts/kinds/proposals.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueRow } from '../dialogues/rules.ts'

/** The proposal with this id, if it is in the dialogue and everyone may read it; what is hidden is as what never was. */
export const selectVisible = ({ db }: TenantContext, dialogue: DialogueRow, id: string) =>
  db
    .selectFrom('proposals')
    .innerJoin('submissions', 'submissions.seq', 'proposals.seq')
    .select(['proposals.seq', 'submissions.id'])
    .where('submissions.id', '=', id)
    .where('proposals.dialogue_id', '=', dialogue.id)
    .where('proposals.visible', '=', 1)

/** The same, or a duplicate whose own link still has to lead somewhere: to the visible proposal it is part of. */
export const selectReadable = ({ db }: TenantContext, dialogue: DialogueRow, id: string) =>
  db
    .selectFrom('proposals')
    .innerJoin('submissions', 'submissions.seq', 'proposals.seq')
    .leftJoin('proposals as target', 'target.seq', 'proposals.merged_into')
    .leftJoin('submissions as target_submission', 'target_submission.seq', 'proposals.merged_into')
    .where('submissions.id', '=', id)
    .where('proposals.dialogue_id', '=', dialogue.id)
    .where((row) =>
      row.or([
        row('proposals.visible', '=', 1),
        row.and([
          row('target.visible', '=', 1),
          row('proposals.hidden', '=', 0),
          row('proposals.status', 'in', publicStatuses),
        ]),
      ]),
    )
