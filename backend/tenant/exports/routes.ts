import { totalHeader } from '../../contracts/exports.ts'
import type { Handlers } from '../../http/perform.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import { listDialogueNames } from '../dialogues/names.ts'
import type { RequestContext } from '../http/request-context.ts'
import { selectMatching } from '../submissions/filter.ts'
import { count } from '../submissions/list.ts'
import { toFormat } from './formats.ts'
import { readSlices } from './rows.ts'

export const exportHandlers: Handlers<'exportSubmissions', RequestContext> = {
  /** The next slice is read when the one before has been taken; who goes away stops it. */
  async exportSubmissions({ query }, { tenant, actor }) {
    const { format, bom, separator, ...filter } = query
    const names = await listDialogueNames(tenant)
    const total = await count(selectMatching(tenant, names, filter))
    tenant.write((tx) =>
      recordInAuditLog(tenant, tx, actor, { action: 'submissions.exported', details: { filter, format, total } }),
    )
    const { type, head, slice, tail } = toFormat(query)
    const slices = readSlices(tenant, names, filter)
    const encoder = new TextEncoder()
    let first = true
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        if (head) stream.enqueue(encoder.encode(head))
      },
      async pull(stream) {
        const { value, done } = await slices.next()
        if (!done) {
          stream.enqueue(encoder.encode(slice(value, first)))
          first = false
          return
        }
        if (tail) stream.enqueue(encoder.encode(tail))
        stream.close()
      },
      async cancel() {
        await slices.return(undefined)
      },
    })
    const name = `submissions.${format}`
    return new Response(body, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
        [totalHeader]: String(total),
      },
    })
  },
}
