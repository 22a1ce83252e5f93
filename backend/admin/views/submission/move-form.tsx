import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import type { SubmissionStatus } from '../../../contracts/submissions.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Form, Select, TextArea } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'

interface MoveFormProps {
  submission: ModeratedSubmission
  onDone: (submission: ModeratedSubmission) => void
}

/** Moves a submission along, such as to a committee, with a word to those who follow it. */
export function MoveForm({ submission, onDone }: MoveFormProps) {
  const { id, version, may } = submission
  const form = useForm<{ status: SubmissionStatus; reason: string }>({ status: may.move[0] ?? 'reviewing', reason: '' })
  const move = async ({ status, reason }: typeof form.values) => {
    const body = { version, status, ...(reason.trim() && { reason }) }
    onDone(await call('moveSubmission', { params: { submission: id }, body }))
    announce(t.submissions.moveDone)
  }
  return (
    <section class="stack">
      <h2>{t.submissions.move}</h2>
      <Form form={form} onSubmit={move} submit={t.submissions.move} look="secondary">
        <Select
          name="/status"
          label={t.submissions.moveTo}
          value={form.values.status}
          choices={may.move.map((value) => ({ value, label: t.review.statuses[value] }))}
          onChange={(status) => form.set({ status })}
        />
        <TextArea
          name="/reason"
          label={t.submissions.moveReason}
          optional
          maximum={1000}
          rows={3}
          value={form.values.reason}
          onInput={(reason) => form.set({ reason })}
        />
      </Form>
    </section>
  )
}
