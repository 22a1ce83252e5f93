import { useState } from 'preact/hooks'
import type { QueueFilter, queueFilters } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { useMedia } from '../../hooks/use-media.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Select } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { to } from '../../place.ts'
import type { ViewProps } from '../../routes.ts'
import { CaseView } from './case-view.tsx'
import { QueueList } from './queue-list.tsx'
import { Refusals } from './refusals.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { useQueue } from './use-queue.ts'

const filters = ['waiting', 'flagged', 'quarantined', 'refused'] as const satisfies typeof queueFilters

const pathOf = (filter: QueueFilter) => to(filter === 'waiting' ? 'moderation' : `moderation/${filter}`)

/** One text at a time with what is known of it; the queue at its left where there is room. */
export default function Moderation({ params }: ViewProps) {
  const filter = filters.find((one) => one === params.filter) ?? 'waiting'
  const isWide = useMedia('(min-width: 64rem)')
  const [dialogue, setDialogue] = useState('')
  const [showsHelp, setShowsHelp] = useState(false)
  const queue = useQueue(filter, dialogue, isWide)
  const dialogues = useLoad(() => call('listDialogueSummaries'), [])
  const { counts } = queue.load.value ?? {}
  const names = dialogues.value?.items ?? []
  const showsList = isWide || !queue.current
  return (
    <Page
      title={t.moderation.title}
      wide
      actions={
        isWide && (
          <Button look="quiet" onClick={() => setShowsHelp(true)}>
            {t.moderation.shortcuts}
          </Button>
        )
      }
      lead={
        <Tabs
          label={t.moderation.filtersLabel}
          tabs={filters.map((one) => ({
            href: pathOf(one),
            label: t.moderation.filters[one],
            ...(counts && { count: counts[one] }),
          }))}
        />
      }
    >
      <div class="moderation">
        {showsList && (
          <div class="moderation-side">
            {names.length > 1 && (
              <Select
                name="/dialogue"
                label={t.moderation.dialogue}
                value={dialogue}
                choices={[
                  { value: '', label: t.moderation.allDialogues },
                  ...names.map(({ slug, title }) => ({ value: slug, label: title })),
                ]}
                onChange={setDialogue}
              />
            )}
            <Refusals queue={queue} />
            <Loaded of={queue.load} lines={8}>
              {({ items }) =>
                items.length === 0 ? (
                  <Empty title={t.moderation.empty[filter]}>
                    <p>{t.moderation.emptyText}</p>
                  </Empty>
                ) : (
                  <QueueList queue={queue} />
                )
              }
            </Loaded>
          </div>
        )}
        {queue.current && (
          <CaseView
            key={queue.current.type + queue.current.id}
            item={queue.current}
            queue={queue}
            isWide={isWide}
            onHelp={() => setShowsHelp(true)}
          />
        )}
      </div>
      {showsHelp && <ShortcutHelp onClose={() => setShowsHelp(false)} />}
    </Page>
  )
}
