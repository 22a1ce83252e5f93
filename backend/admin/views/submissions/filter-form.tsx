import { useState } from 'preact/hooks'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { DateField, Select, TextField } from '../../parts/form/index.ts'
import { type Filter, noFilter } from './filter.ts'
import { listStatuses } from './statuses.ts'

interface FilterFormProps {
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** The search field, and the rest behind one press; what is chosen there narrows the list at once. */
export function FilterForm({ filter, onFilter }: FilterFormProps) {
  const [q, setQ] = useState(filter.q)
  const [place, setPlace] = useState(filter.place)
  const dialogues = useLoad(() => call('listDialogueSummaries'), [])
  const all = dialogues.value?.items ?? []
  const { q: _, sort: __, ...others } = filter
  const isNarrowed = Object.entries(others).some(([name, value]) => value !== noFilter[name as keyof Filter])
  const set = (patch: Partial<Filter>) => onFilter({ ...filter, q, place, ...patch })
  const chosen = useLoad(() => listCategories(filter.dialogue), [filter.dialogue])
  const categories = chosen.value ?? []
  const any = { value: '', label: t.submissions.any } as const
  return (
    <search>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          set({})
        }}
      >
        <div class="review-search submissions-search">
          <TextField name="/q" type="search" label={t.submissions.search} value={q} onInput={setQ} />
          <Button type="submit" look="primary" icon="search">
            {t.submissions.find}
          </Button>
        </div>
        <details class="submissions-more" open={isNarrowed}>
          <summary>{t.submissions.more}</summary>
          <div class="submissions-filters">
            <Select
              name="/dialogue"
              label={t.submissions.dialogue}
              value={filter.dialogue}
              choices={[any, ...all.map(({ slug, title }) => ({ value: slug, label: title }))]}
              onChange={(dialogue) => set({ dialogue, category: '' })}
            />
            <Select
              name="/status"
              label={t.submissions.status}
              value={filter.status}
              choices={[any, ...listStatuses().map((value) => ({ value, label: t.review.statuses[value] }))]}
              onChange={(status) => set({ status })}
            />
            <Select
              name="/only"
              label={t.submissions.state}
              value={filter.only}
              choices={[
                any,
                ...(['flagged', 'answered', 'unanswered', 'hidden'] as const).map((value) => ({
                  value,
                  label: t.submissions.states[value],
                })),
              ]}
              onChange={(only) => set({ only })}
            />
            {categories.length > 0 && (
              <Select
                name="/category"
                label={t.submissions.category}
                value={filter.category}
                choices={[any, ...categories.map(({ id, label }) => ({ value: id, label }))]}
                onChange={(category) => set({ category })}
              />
            )}
            <TextField name="/place" label={t.submissions.place} value={place} onInput={setPlace} />
            <DateField name="/from" label={t.submissions.from} value={filter.from} onChange={(from) => set({ from })} />
            <DateField name="/to" label={t.submissions.to} value={filter.to} onChange={(to) => set({ to })} />
            <Select
              name="/sort"
              label={t.submissions.sort}
              value={filter.sort}
              choices={(['newest', 'oldest'] as const).map((value) => ({ value, label: t.submissions.sorts[value] }))}
              onChange={(sort) => set({ sort })}
            />
          </div>
          {isNarrowed && <Button onClick={() => onFilter(noFilter)}>{t.submissions.clear}</Button>}
        </details>
      </form>
    </search>
  )
}

/** The subjects of a dialogue; only those of one make a list that anybody can read. */
async function listCategories(dialogue: string): Promise<{ id: string; label: string }[]> {
  if (!dialogue) return []
  const { settings } = await call('getDialogue', { params: { dialogue } })
  return (settings as { categories?: { id: string; label: string }[] }).categories ?? []
}
