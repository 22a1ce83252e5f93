import { useRef, useState } from 'preact/hooks'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { announceProblem } from '../../parts/toast.tsx'
import { EntryTable } from './entry-table.tsx'
import { Export } from './export.tsx'
import { Filter, type Filters } from './filter.tsx'
import { Verify } from './verify.tsx'

/** Who did what and when, with the proof that nothing of it was changed. */
export default function AuditLog() {
  const [filters, setFilters] = useState<Filters>({})
  const [busy, setBusy] = useState(false)
  const entries = useLoad((signal) => call('listAuditEntries', { query: filters, signal }), [filters])
  const list = useRef<HTMLDivElement>(null)

  const showMore = async (cursor: string) => {
    setBusy(true)
    try {
      const { items, next } = await call('listAuditEntries', { query: { ...filters, cursor } })
      entries.replace({ items: [...(entries.value?.items ?? []), ...items], ...(next && { next }) })
    } catch (error) {
      announceProblem(error)
    }
    setBusy(false)
  }
  return (
    <Page title={t.navigation.auditLog} lead={t.audit.lead} wide>
      <div class="audit-log">
        <Filter onSearch={setFilters} />
        <section class="stack" aria-labelledby="audit-entries" ref={list}>
          <h2 id="audit-entries">{t.audit.entries}</h2>
          <Loaded of={entries} lines={8}>
            {({ items, next }) =>
              items.length === 0 ? (
                <Empty title={t.audit.none} />
              ) : (
                <div>
                  <EntryTable entries={items} />
                  {next && (
                    <ShowMore
                      busy={busy}
                      onMore={() => showMore(next)}
                      rows={() => list.current?.querySelector('tbody')}
                    />
                  )}
                </div>
              )
            }
          </Loaded>
          <Export filters={filters} />
        </section>
        <Verify />
      </div>
    </Page>
  )
}
