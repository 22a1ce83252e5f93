import { useRef, useState } from 'preact/hooks'
import type { DialogueSummary } from '../../../contracts/dialogues.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Select, TextField } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { to } from '../../place.ts'
import { StateBadge } from '../dialogue/state-badge.tsx'
import { type Filter, filterDialogues, filters } from './filter.ts'

const pageSize = 50

/** All dialogues of the kommun with what has come in; narrowed down here, since all of them are at hand. */
export default function Dialogues() {
  const load = useLoad(() => call('listDialogueSummaries'), [])
  return (
    <Page
      title={t.dialogues.title}
      lead={t.dialogues.lead}
      wide
      actions={
        <LinkButton look="primary" icon="plus" href={to('dialogues/new')}>
          {t.dialogues.create}
        </LinkButton>
      }
    >
      <Loaded of={load} lines={8}>
        {({ items }) => (items.length > 0 ? <DialogueList all={items} /> : <NoDialogues />)}
      </Loaded>
    </Page>
  )
}

function DialogueList({ all }: { all: DialogueSummary[] }) {
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter>('current')
  const [shown, setShown] = useState(pageSize)
  const table = useRef<HTMLDivElement>(null)
  const found = filterDialogues(all, words, filter)
  const narrow = (change: () => void) => {
    change()
    setShown(pageSize)
  }
  return (
    <div class="stack">
      <search class="dialogues-tools">
        <TextField
          name="/words"
          type="search"
          label={t.dialogues.search}
          value={words}
          onInput={(value) => narrow(() => setWords(value))}
        />
        <Select
          name="/filter"
          label={t.dialogues.filter}
          value={filter}
          choices={filters.map((value) => ({ value, label: t.dialogues.filters[value] }))}
          onChange={(value) => narrow(() => setFilter(value))}
        />
        <p class="muted" role="status">
          {t.dialogues.found(found.length)}
        </p>
      </search>
      {found.length > 0 ? (
        <div ref={table}>
          <Table
            caption={t.dialogues.title}
            columns={columns()}
            rows={found.slice(0, shown)}
            rowKey={(dialogue) => dialogue.id}
          />
        </div>
      ) : (
        <Empty title={t.dialogues.noneFound}>
          <Button
            onClick={() =>
              narrow(() => {
                setWords('')
                setFilter('current')
              })
            }
          >
            {t.dialogues.clear}
          </Button>
        </Empty>
      )}
      {found.length > shown && (
        <ShowMore
          busy={false}
          onMore={async () => setShown(shown + pageSize)}
          rows={() => table.current?.querySelector('tbody')}
        />
      )}
    </div>
  )
}

const columns = (): Column<DialogueSummary>[] => [
  {
    label: t.dialogues.dialogue,
    isName: true,
    cell: ({ slug, title }) => (
      <div>
        <a href={to(`dialogues/${slug}`)}>{title}</a>
        <span class="dialogues-slug">{slug}</span>
      </div>
    ),
  },
  { label: t.dialogues.state, cell: (dialogue) => <StateBadge dialogue={dialogue} /> },
  { label: t.dialogues.submissions, isNumber: true, cell: ({ submissions }) => format.number(submissions) },
  { label: t.dialogues.waiting, isNumber: true, cell: ({ waiting }) => format.number(waiting) },
  { label: t.dialogues.supports, isNumber: true, cell: ({ supports }) => format.number(supports) },
  {
    label: t.dialogues.lastSubmission,
    cell: ({ lastSubmissionAt }) =>
      lastSubmissionAt ? (
        <time class="number" dateTime={lastSubmissionAt}>
          {format.shortMoment(lastSubmissionAt)}
        </time>
      ) : (
        <span class="muted">{t.dialogues.never}</span>
      ),
  },
]

const NoDialogues = () => (
  <Empty title={t.dialogues.empty}>
    <p>{t.dialogues.emptyText}</p>
  </Empty>
)
