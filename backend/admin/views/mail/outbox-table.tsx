import type { MailState, OutboxItem } from '../../../contracts/mail.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Table } from '../../parts/table.tsx'

const tones: Record<MailState, Tone> = { waiting: 'waiting', sent: 'good', failed: 'refused' }

interface OutboxTableProps {
  items: OutboxItem[]
  onRetry: (item: OutboxItem) => void
  onGiveUp: (item: OutboxItem) => void
}

export const OutboxTable = ({ items, onRetry, onGiveUp }: OutboxTableProps) => (
  <Table
    caption={t.mail.outbox}
    rows={items}
    rowKey={({ id }) => id}
    columns={[
      {
        label: t.mail.message,
        isName: true,
        cell: ({ template, dialogue }) => (
          <span>
            {t.mail.templates[template].name}
            {dialogue && <span class="mail-when">{dialogue}</span>}
          </span>
        ),
      },
      {
        label: t.mail.recipient,
        cell: ({ recipient }) => recipient ?? <span class="muted">{t.mail.forgotten}</span>,
      },
      { label: t.mail.state, cell: (item) => <Standing item={item} /> },
      { label: t.mail.attempts, isNumber: true, cell: ({ attempts }) => format.number(attempts) },
      {
        label: t.mail.created,
        cell: ({ createdAt }) => (
          <time class="number" dateTime={createdAt}>
            {format.shortMoment(createdAt)}
          </time>
        ),
      },
      {
        label: t.mail.actions,
        cell: (item) =>
          item.state !== 'sent' && (
            <span class="row">
              <Button onClick={() => onRetry(item)}>{t.mail.retry}</Button>
              {item.state === 'waiting' && (
                <Button look="danger" onClick={() => onGiveUp(item)}>
                  {t.mail.giveUp}
                </Button>
              )}
            </span>
          ),
      },
    ]}
  />
)

const Standing = ({ item: { state, nextAttemptAt, lastError } }: { item: OutboxItem }) => (
  <span class="mail-standing">
    <Badge tone={tones[state]}>{t.mail.states[state]}</Badge>
    {nextAttemptAt && <span class="muted">{t.mail.next(format.shortMoment(nextAttemptAt))}</span>}
    {lastError && (
      <span class="muted">
        {lastError === 'given_up' ? (
          t.mail.givenUp
        ) : (
          <>
            {t.mail.error} <code>{lastError}</code>
          </>
        )}
      </span>
    )}
  </span>
)
