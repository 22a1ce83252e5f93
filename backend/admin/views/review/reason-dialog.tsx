import { useState } from 'preact/hooks'
import type { Language } from '../../../contracts/primitives.ts'
import { call } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Form, Select, TextArea } from '../../parts/form/index.ts'
import { to } from '../../place.ts'
import { me } from '../../session.ts'
import { Conflict } from './conflict.tsx'
import type { Happening } from './history.tsx'

/** What came of an attempt: done, or what somebody else did meanwhile. */
export type Outcome = 'done' | { since: readonly Happening[]; isPossible: boolean }

interface ReasonDialogProps {
  action: 'reject' | 'hide'
  /** That of whoever is told. */
  language: Language
  onDecide: (reason: string) => Promise<Outcome>
  onClose: () => void
}

/** Asks why; a ready reason can be chosen and then changed. After a conflict what was typed stays. */
export function ReasonDialog({ action, language, onDecide, onClose }: ReasonDialogProps) {
  const ready = useLoad(() => call('getReasons'), [])
  const [chosen, setChosen] = useState('')
  const [conflict, setConflict] = useState<Exclude<Outcome, 'done'>>()
  const form = useForm({ reason: '' })
  const reasons = ready.value?.[language] ?? []
  const choose = (value: string) => {
    setChosen(value)
    const reason = reasons[Number(value)]
    if (value !== '' && reason) form.set({ reason: reason.text })
  }
  const send = async ({ reason }: { reason: string }) => {
    if (reason.trim() === '') {
      throw new ApiProblem('invalid_input', 422, { errors: [{ pointer: '/reason', code: 'required' }] })
    }
    const outcome = await onDecide(reason)
    if (outcome === 'done') onClose()
    else setConflict(outcome)
  }
  return (
    <Dialog title={t.review.reasonTitle[action] ?? ''} onClose={onClose}>
      <div class="stack">
        {conflict && <Conflict {...conflict} />}
        <Form
          form={form}
          onSubmit={send}
          submit={t.review.decisions[action]}
          actions={<Button onClick={onClose}>{t.shell.cancel}</Button>}
        >
          {reasons.length > 0 && (
            <Select
              name="/template"
              label={t.review.template}
              value={chosen}
              choices={[
                { value: '', label: t.review.noTemplate },
                ...reasons.map(({ title }, index) => ({ value: String(index), label: title })),
              ]}
              onChange={choose}
            />
          )}
          <TextArea
            name="/reason"
            label={t.review.reason}
            hint={t.review.reasonHint}
            rows={5}
            maximum={1000}
            value={form.values.reason}
            onInput={(reason) => form.set({ reason })}
          />
        </Form>
        {me.value?.role === 'admin' && <a href={to('moderation/reasons')}>{t.review.editReasons}</a>}
      </div>
    </Dialog>
  )
}
