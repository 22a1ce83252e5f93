import { useRef, useState } from 'preact/hooks'
import type { MailState, MailTemplateId, Outbox, OutboxItem } from '../../../contracts/mail.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Select } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { MailFrame } from './frame.tsx'
import { OutboxTable } from './outbox-table.tsx'

type State = MailState | 'all'
type Template = MailTemplateId | 'all'

/** What is on its way and what went wrong with it; where messages go at all. */
export default function MailOutbox() {
  const [state, setState] = useState<State>('all')
  const [template, setTemplate] = useState<Template>('all')
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const query = { ...(state !== 'all' && { state }), ...(template !== 'all' && { template }) }
  const load = useLoad((signal) => call('listOutbox', { query, signal }), [state, template])

  const more = async (shown: Outbox) => {
    setBusy(true)
    try {
      const page = await call('listOutbox', { query: { ...query, ...(shown.next && { cursor: shown.next }) } })
      load.replace({ ...page, items: [...shown.items, ...page.items] })
    } catch (error) {
      announceProblem(error)
    }
    setBusy(false)
  }
  const act = async (operation: 'retryMail' | 'giveUpMail', { id }: OutboxItem) => {
    await call(operation, { params: { mail: id } })
    await load.reload()
  }
  const retry = (item: OutboxItem) => act('retryMail', item).then(() => announce(t.mail.retried), announceProblem)
  const giveUp = (item: OutboxItem) =>
    act('giveUpMail', item).then(() => announce(t.mail.gaveUp, { undo: () => act('retryMail', item) }), announceProblem)
  return (
    <MailFrame>
      <Loaded of={load} lines={8}>
        {(shown) => (
          <div class="stack" ref={list}>
            <p class={shown.destination.kind === 'smtp' ? 'mail-destination' : 'mail-destination mail-nowhere'}>
              {tellDestination(shown.destination)}
            </p>
            <search class="mail-tools">
              <Select
                name="/state"
                label={t.mail.state}
                value={state}
                choices={listStates(shown.counts)}
                onChange={setState}
              />
              <Select
                name="/template"
                label={t.mail.template}
                value={template}
                choices={listTemplates()}
                onChange={setTemplate}
              />
              <Button onClick={load.reload}>{t.mail.refresh}</Button>
            </search>
            {shown.items.length === 0 ? (
              <Empty title={t.mail.none}>
                <p>{t.mail.noneText}</p>
              </Empty>
            ) : (
              <OutboxTable items={shown.items} onRetry={retry} onGiveUp={giveUp} />
            )}
            {shown.next && (
              <ShowMore busy={busy} onMore={() => more(shown)} rows={() => list.current?.querySelector('tbody')} />
            )}
          </div>
        )}
      </Loaded>
    </MailFrame>
  )
}

const tellDestination = (destination: Outbox['destination']) =>
  destination.kind === 'smtp' ? t.mail.goesTo.smtp(destination.host) : t.mail.goesTo[destination.kind]

const states = ['waiting', 'sent', 'failed'] as const

const listStates = (counts: Outbox['counts']): { value: State; label: string }[] => [
  { value: 'all', label: t.mail.allStates(format.number(counts.waiting + counts.sent + counts.failed)) },
  ...states.map((value) => ({ value, label: t.mail.stateCount(t.mail.states[value], format.number(counts[value])) })),
]

const listTemplates = (): { value: Template; label: string }[] => [
  { value: 'all', label: t.mail.allTemplates },
  ...Object.entries(t.mail.templates).map(([value, { name }]) => ({ value: value as MailTemplateId, label: name })),
]
