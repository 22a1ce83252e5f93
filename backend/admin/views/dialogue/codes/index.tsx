import { useState } from 'preact/hooks'
import type { NewParticipantBatch, ParticipantBatch } from '../../../../contracts/participants.ts'
import { call } from '../../../api/client.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { Badge } from '../../../parts/badge.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { type Column, Table } from '../../../parts/table.tsx'
import { announce, announceProblem } from '../../../parts/toast.tsx'
import type { ViewProps } from '../../../routes.ts'
import { DialogueFrame } from '../frame.tsx'
import { MakeCodes } from './make-codes.tsx'
import { NewCodes } from './new-codes.tsx'

/** The codes that let people take part once: making them, and how many have been used. */
export default function DialogueCodes({ params }: ViewProps) {
  const slug = params.dialogue ?? ''
  return <DialogueFrame slug={slug}>{() => <Codes slug={slug} />}</DialogueFrame>
}

function Codes({ slug }: { slug: string }) {
  const load = useLoad(() => call('listParticipantBatches', { params: { dialogue: slug } }), [slug])
  const [isMaking, setIsMaking] = useState(false)
  const [made, setMade] = useState<NewParticipantBatch>()

  const set = async (batch: ParticipantBatch, revoked: boolean) => {
    await call('changeParticipantBatch', { params: { dialogue: slug, batch: batch.id }, body: { revoked } })
    await load.reload()
  }
  const toggle = async (batch: ParticipantBatch) => {
    const revoked = batch.revokedAt === null
    try {
      await set(batch, revoked)
      announce(revoked ? t.codes.revoked : t.codes.restored, { undo: () => set(batch, !revoked) })
    } catch (error) {
      announceProblem(error)
    }
  }
  const show = async (batch: NewParticipantBatch) => {
    setMade(batch)
    await load.reload()
  }
  return (
    <div class="stack">
      <p>{t.codes.lead}</p>
      {made && <NewCodes key={made.id} batch={made} slug={slug} />}
      <p>
        <Button look={made ? 'secondary' : 'primary'} icon="plus" onClick={() => setIsMaking(true)}>
          {t.codes.make}
        </Button>
      </p>
      <Loaded of={load}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.codes.none}>
              <p>{t.codes.noneText}</p>
            </Empty>
          ) : (
            <Table caption={t.codes.list} columns={columns(toggle)} rows={items} rowKey={({ id }) => id} />
          )
        }
      </Loaded>
      {isMaking && <MakeCodes slug={slug} onClose={() => setIsMaking(false)} onMade={show} />}
    </div>
  )
}

const columns = (toggle: (batch: ParticipantBatch) => void): Column<ParticipantBatch>[] => [
  { label: t.codes.name, isName: true, cell: ({ name }) => <bdi>{name}</bdi> },
  {
    label: t.codes.answered,
    isNumber: true,
    cell: ({ answered, size }) => t.codes.of(format.number(answered), format.number(size)),
  },
  {
    label: t.codes.created,
    cell: ({ createdAt }) => <time dateTime={createdAt}>{format.shortDate(createdAt)}</time>,
  },
  {
    label: t.codes.state,
    cell: ({ revokedAt }) => (
      <Badge tone={revokedAt ? 'refused' : 'good'}>{revokedAt ? t.codes.stopped : t.codes.works}</Badge>
    ),
  },
  {
    label: t.codes.actions,
    cell: (batch) => (
      <Button onClick={() => toggle(batch)}>{batch.revokedAt ? t.codes.restore : t.codes.revoke}</Button>
    ),
  },
]
