import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SubmissionItem } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { announceProblem } from '../../parts/toast.tsx'
import { to } from '../../place.ts'
import { StatusBadge } from '../review/badges.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { noFilter, readFilter, toQuery, writeFilter } from './filter.ts'
import { FilterForm } from './filter-form.tsx'

/** Everything that has been sent, in all dialogues: searched, narrowed, exported. */
export default function Submissions() {
  const { query, route } = useLocation()
  const filter = readFilter(query)
  const address = writeFilter(filter)
  const asked = { ...toQuery(filter), sort: filter.sort, limit: 50 }
  const load = useLoad(() => call('listSubmissions', { query: asked }), [address])
  const [exports, setExports] = useState(false)
  const table = useRef<HTMLDivElement>(null)
  const total = load.value?.total ?? 0
  const more = async () => {
    const { value } = load
    if (!value?.next) return
    try {
      const page = await call('listSubmissions', { query: { ...asked, cursor: value.next } })
      load.replace({ ...page, items: [...value.items, ...page.items], total })
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <Page
      title={t.submissions.title}
      lead={t.submissions.lead}
      wide
      actions={
        <Button icon="download" disabled={total === 0} onClick={() => setExports(true)}>
          {t.submissions.export}
        </Button>
      }
    >
      <div class="stack">
        <FilterForm
          key={address}
          filter={filter}
          onFilter={(wanted) => route(`${to('submissions')}${writeFilter(wanted)}`)}
        />
        <Loaded of={load} lines={10}>
          {({ items, next }) => (
            <>
              <p class="muted" role="status">
                {t.submissions.found(total, format.number(total))}
              </p>
              {items.length > 0 ? (
                <div ref={table} class="submissions-table">
                  <Table caption={t.submissions.title} columns={columns()} rows={items} rowKey={({ id }) => id} />
                </div>
              ) : (
                <Nothing isFiltered={address !== ''} onClear={() => route(to('submissions'))} />
              )}
              {next && <ShowMore busy={false} onMore={more} rows={() => table.current?.querySelector('tbody')} />}
            </>
          )}
        </Loaded>
      </div>
      {exports && (
        <ExportDialog query={toQuery({ ...noFilter, ...filter })} total={total} onClose={() => setExports(false)} />
      )}
    </Page>
  )
}

const Nothing = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) =>
  isFiltered ? (
    <Empty title={t.submissions.none}>
      <Button onClick={onClear}>{t.submissions.clear}</Button>
    </Empty>
  ) : (
    <Empty title={t.submissions.empty} />
  )

const columns = (): Column<SubmissionItem>[] => [
  {
    label: t.submissions.heading,
    isName: true,
    cell: ({ id, heading, excerpt, reference, author }) => (
      <div class="submissions-name">
        <a href={to(`submissions/${id}`)} dir="auto">
          {heading || excerpt || t.submissions.noText}
        </a>
        <span class="muted number">
          {reference} <span dir="auto">{author}</span>
        </span>
      </div>
    ),
  },
  {
    label: t.submissions.status,
    cell: ({ status, hidden, merged, flags }) => (
      <span class="submissions-status">
        <StatusBadge status={status} hidden={hidden} merged={merged} />
        {flags > 0 && <strong class="submissions-flags">{t.review.flags(flags)}</strong>}
      </span>
    ),
  },
  { label: t.submissions.dialogue, cell: ({ dialogue }) => dialogue.title },
  { label: t.submissions.supports, isNumber: true, cell: ({ supports }) => format.number(supports) },
  {
    label: t.submissions.sent,
    cell: ({ createdAt }) => (
      <time class="number submissions-time" dateTime={createdAt}>
        {format.shortMoment(createdAt)}
      </time>
    ),
  },
]
