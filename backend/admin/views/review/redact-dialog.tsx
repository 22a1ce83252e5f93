import { useState } from 'preact/hooks'
import { call } from '../../api/client.ts'
import { toApiProblem } from '../../api/problem.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Form, TextArea } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'
import { type Case, loadCase } from './case.ts'
import { Conflict } from './conflict.tsx'

interface RedactDialogProps {
  of: Case
  onDone: (value: Case) => void
  onClose: () => void
}

/** Edits the public version, each text beside its untouched original. */
export function RedactDialog({ of: before, onDone, onClose }: RedactDialogProps) {
  const [seen, setSeen] = useState(before)
  const [since, setSince] = useState<Case['history']>()
  const form = useForm<Record<string, string>>(
    Object.fromEntries(before.passages.map((passage) => [passage.id, passage.public])),
  )
  const send = async (values: Record<string, string>) => {
    const changed = before.passages.filter((passage) => values[passage.id] !== passage.public)
    const passages = Object.fromEntries(changed.map(({ id }) => [id, values[id] ?? '']))
    try {
      onDone(await redact(seen, passages))
      announce(t.review.edited)
      onClose()
    } catch (thrown) {
      const problem = toApiProblem(thrown)
      if (problem.code !== 'version_conflict') throw problem
      const now = await loadCase(seen)
      setSince(now.history.slice(seen.history.length))
      setSeen(now)
    }
  }
  return (
    <Dialog title={t.review.editTitle} onClose={onClose} wide>
      <div class="stack">
        <p class="muted">{t.review.editHint}</p>
        {since && <Conflict since={since} isPossible />}
        <Form form={form} onSubmit={send} actions={<Button onClick={onClose}>{t.shell.cancel}</Button>}>
          {before.passages.map(({ id, label, original }) => (
            <div key={id} class="review-versions">
              <div>
                <p class="review-label">{t.review.original}</p>
                <p class="review-text" dir="auto">
                  {original}
                </p>
              </div>
              <TextArea
                name={`/passages/${id}`}
                label={label ?? t.review.passages[id] ?? id}
                rows={original.length > 200 ? 10 : 2}
                value={form.values[id] ?? ''}
                onInput={(value) => form.set({ [id]: value })}
              />
            </div>
          ))}
        </Form>
      </div>
    </Dialog>
  )
}

async function redact({ type, id, version }: Case, passages: Record<string, string>): Promise<Case> {
  const body = { version, passages }
  if (type === 'comment') return { type, ...(await call('redactComment', { params: { comment: id }, body })) }
  return { type, ...(await call('redactSubmission', { params: { submission: id }, body })) }
}
