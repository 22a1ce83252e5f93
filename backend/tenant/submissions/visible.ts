import { publicStatuses } from '../../contracts/submissions.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueRow } from '../dialogues/rules.ts'

/** The proposal with this id, if it is in the dialogue and everyone may read it; what is hidden is as what never was. */
export const selectVisible = (tenant: TenantContext, dialogue: DialogueRow, id: string) =>
  tenant.db
    .selectFrom('submissions')
    .select(['submissions.seq', 'submissions.id'])
    .where('submissions.id', '=', id)
    .where('submissions.dialogue_id', '=', toReadId(tenant, dialogue))
    .where('submissions.visible', '=', 1)

/** The same, or a duplicate whose own link still has to lead somewhere: to the visible proposal it is part of. */
export const selectReadable = (tenant: TenantContext, dialogue: DialogueRow, id: string) =>
  tenant.db
    .selectFrom('submissions')
    .leftJoin('submissions as target', 'target.seq', 'submissions.merged_into')
    .where('submissions.id', '=', id)
    .where('submissions.dialogue_id', '=', toReadId(tenant, dialogue))
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

/** What is sent to a dialogue that nobody reads in is as what never was, whatever its status. */
const toReadId = ({ kinds }: TenantContext, { id, kind }: DialogueRow) => (kinds[kind].isRead ? id : '')
