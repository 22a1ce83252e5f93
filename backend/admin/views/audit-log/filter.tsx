import { useState } from 'preact/hooks'
import type { AuditFilter } from '../../../contracts/audit.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { DateTimeField, Form, Select, TextField } from '../../parts/form/index.ts'

/** What is looked for; what is not there may be anything. */
export type Filters = AuditFilter

const nothing = { action: '', member: '', subject: '', from: null as string | null, until: null as string | null }

/** Narrows the log down by event, person, subject and time. */
export function Filter({ onSearch }: { onSearch: (filters: Filters) => void }) {
  const form = useForm(nothing, { fleeting: true })
  const [round, setRound] = useState(0)
  const members = useLoad(() => call('listMembers', {}), [])
  const { values, set } = form

  const search = async ({ action, member, subject, from, until }: typeof nothing) =>
    onSearch({
      ...(action && { action }),
      ...(member && { member }),
      ...(subject.trim() && { subject: subject.trim() }),
      ...(from && { from }),
      ...(until && { until }),
    })
  const clear = () => {
    form.reset(nothing)
    setRound(round + 1)
    onSearch({})
  }
  return (
    <section class="panel" aria-label={t.audit.filter} key={round}>
      <Form
        form={form}
        onSubmit={search}
        submit={t.audit.search}
        actions={
          <Button look="quiet" onClick={clear}>
            {t.audit.clear}
          </Button>
        }
      >
        <div class="audit-log-filter">
          <Select
            name="/action"
            label={t.audit.action}
            value={values.action}
            choices={[{ value: '', label: t.audit.anyAction }, ...listActions()]}
            onChange={(action) => set({ action })}
          />
          <Select
            name="/member"
            label={t.audit.member}
            value={values.member}
            choices={[
              { value: '', label: t.audit.anyone },
              ...(members.value?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(member) => set({ member })}
          />
          <DateTimeField name="/from" label={t.audit.from} value={values.from} onInput={(from) => set({ from })} />
          <DateTimeField name="/until" label={t.audit.until} value={values.until} onInput={(until) => set({ until })} />
          <TextField
            name="/subject"
            label={t.audit.subject}
            hint={t.audit.subjectHint}
            spellcheck={false}
            value={values.subject}
            onInput={(subject) => set({ subject })}
          />
        </div>
      </Form>
    </section>
  )
}

const listActions = () =>
  Object.entries(t.audit.actions)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => format.compare(a.label, b.label))
