import { useState } from 'preact/hooks'
import type { Retention, RetentionRule, RetentionRuleInput } from '../../../../contracts/retention.ts'
import { call } from '../../../api/client.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Form, NumberField, RadioGroup, TextField } from '../../../parts/form/index.ts'
import { announce, announceProblem } from '../../../parts/toast.tsx'
import { Preview } from './preview.tsx'
import { RunDialog } from './run-dialog.tsx'

interface RuleEditorProps {
  slug: string
  retention: Retention
  onChange: (retention: Retention) => void
}

/** Months may be missing while they are typed; the server says so. */
export type RuleValues = Omit<RetentionRuleInput, 'months'> & { months: number | null }

const begin: RuleValues = { from: 'closing', months: 24, extent: 'personal', decision: '' }

/** The rule at the left, and at the right what it would destroy. */
export function RuleEditor({ slug, retention, onChange }: RuleEditorProps) {
  const { rule } = retention
  const form = useForm<RuleValues>(rule ? toValues(rule) : begin)
  const [asksToRun, setAsksToRun] = useState(false)
  const { values, set, changed } = form
  const target = { params: { dialogue: slug } }

  const put = async (values: RuleValues, version: number) => {
    // The server refuses what is missing, and says it beside the field.
    const body = { ...values, version } as RetentionRuleInput & { version: number }
    const saved = await call('setRetentionRule', { ...target, body })
    onChange(saved)
    return saved
  }
  const save = async (values: RuleValues) => {
    const saved = await put(values, rule?.version ?? 0)
    form.reset(values)
    announce(t.retention.saved(format.date(saved.rule?.effectiveAt ?? saved.preview?.at ?? '')))
  }
  const remove = async (rule: RetentionRule) => {
    try {
      onChange(await call('removeRetentionRule', target))
    } catch (error) {
      return announceProblem(error)
    }
    announce(t.retention.removed, { undo: async () => void (await put(toValues(rule), 0)) })
  }
  const due = retention.preview?.due.submissions ?? 0
  return (
    <div class="retention-editor">
      <Form
        form={form}
        onSubmit={save}
        submit={t.retention.save}
        actions={
          rule && (
            <>
              <Button onClick={() => remove(rule)}>{t.retention.remove}</Button>
              {!changed && due > 0 && (
                <Button look="danger" onClick={() => setAsksToRun(true)}>
                  {t.retention.runNow}
                </Button>
              )}
            </>
          )
        }
      >
        <h2>{t.retention.ruleTitle}</h2>
        {!rule && <p class="muted">{t.retention.noRule}</p>}
        <RadioGroup
          name="/from"
          label={t.retention.from}
          value={values.from}
          choices={[
            { value: 'closing', label: t.retention.fromClosing, hint: t.retention.fromClosingHint },
            { value: 'submission', label: t.retention.fromSubmission, hint: t.retention.fromSubmissionHint },
          ]}
          onChange={(from) => set({ from })}
        />
        <NumberField
          name="/months"
          label={t.retention.monthsLabel}
          hint={t.retention.monthsHint}
          unit={t.retention.monthsUnit}
          value={values.months}
          onInput={(months) => set({ months })}
        />
        <RadioGroup
          name="/extent"
          label={t.retention.extent}
          hint={t.retention.statisticsStay}
          value={values.extent}
          choices={[
            { value: 'personal', label: t.retention.personal, hint: t.retention.personalHint },
            { value: 'everything', label: t.retention.everything, hint: t.retention.everythingHint },
          ]}
          onChange={(extent) => set({ extent })}
        />
        <TextField
          name="/decision"
          label={t.retention.decision}
          hint={t.retention.decisionHint}
          value={values.decision}
          maximum={120}
          onInput={(decision) => set({ decision })}
        />
        <p class="muted">{t.retention.grace}</p>
      </Form>
      <Preview slug={slug} values={values} stored={changed ? undefined : retention.preview} />
      {asksToRun && rule && (
        <RunDialog
          slug={slug}
          version={rule.version}
          due={due}
          onClose={() => setAsksToRun(false)}
          onStarted={onChange}
        />
      )}
    </div>
  )
}

const toValues = ({ from, months, extent, decision }: RetentionRule): RuleValues => ({
  from,
  months,
  extent,
  decision,
})
