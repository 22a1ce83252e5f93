import { publicStatuses } from '../../contracts/submissions.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueRow } from '../dialogues/rules.ts'

/** The proposal with this id, if it is in the dialogue and everyone may read it; what is hidden is as what never was. */
export const selectVisible = ({ db }: TenantContext, dialogue: DialogueRow, id: string) =>
  db
    .selectFrom('submissions')
    .select(['submissions.seq', 'submissions.id'])
    .where('submissions.id', '=', id)
    .where('submissions.dialogue_id', '=', dialogue.id)
    .where('submissions.visible', '=', 1)

/** The same, or a duplicate whose own link still has to lead somewhere: to the visible proposal it is part of. */
export const selectReadable = ({ db }: TenantContext, dialogue: DialogueRow, id: string) =>
  db
    .selectFrom('submissions')
    .leftJoin('submissions as target', 'target.seq', 'submissions.merged_into')
    .where('submissions.id', '=', id)
    .where('submissions.dialogue_id', '=', dialogue.id)
    .where((row) =>
      row.or([
        row('submissions.visible', '=', 1),
        row.and([
          row('target.visible', '=', 1),
          row('submissions.hidden', '=', 0),
          row('submissions.status', 'in', publicStatuses),
        ]),
      ]),
    )
