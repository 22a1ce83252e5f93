import { useState } from 'preact/hooks'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Form, TextArea, TextField } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'

interface ResponseFormProps {
  submission: ModeratedSubmission
  decides: boolean
  onDone: (submission: ModeratedSubmission) => void
}

/** The kommun's official response, and the form to give or correct it. */
export function ResponseForm({ submission, decides, onDone }: ResponseFormProps) {
  const { response, may } = submission
  const [isOpen, setIsOpen] = useState(false)
  const mayWrite = decides && may.answer
  if (!response && !mayWrite) return null
  return (
    <section class="panel stack">
      <h2>{t.submissions.response}</h2>
      {response && !isOpen && (
        <>
          <p class="review-text" dir="auto">
            {response.text}
          </p>
          <p class="muted">
            <span dir="auto">{response.by}</span>, {format.moment(response.at)}
          </p>
        </>
      )}
      {isOpen ? (
        <Writing submission={submission} onDone={onDone} onClose={() => setIsOpen(false)} />
      ) : (
        mayWrite && (
          <p>
            <Button onClick={() => setIsOpen(true)}>
              {response ? t.submissions.respondAgain : t.submissions.writeResponse}
            </Button>
          </p>
        )
      )}
    </section>
  )
}

interface WritingProps {
  submission: ModeratedSubmission
  onDone: (submission: ModeratedSubmission) => void
  onClose: () => void
}

function Writing({ submission: { id, version, response }, onDone, onClose }: WritingProps) {
  const form = useForm({ text: response?.text ?? '', by: response?.by ?? '' })
  const send = async (values: typeof form.values) => {
    onDone(await call('answerSubmission', { params: { submission: id }, body: { version, ...values } }))
    announce(t.submissions.responded)
    onClose()
  }
  return (
    <Form
      form={form}
      onSubmit={send}
      submit={t.submissions.respond}
      actions={<Button onClick={onClose}>{t.shell.cancel}</Button>}
    >
      <TextArea
        name="/text"
        label={t.submissions.responseText}
        hint={t.submissions.responseHint}
        rows={8}
        maximum={20_000}
        value={form.values.text}
        onInput={(text) => form.set({ text })}
      />
      <TextField
        name="/by"
        label={t.submissions.responseBy}
        hint={t.submissions.responseByHint}
        maximum={120}
        value={form.values.by}
        onInput={(by) => form.set({ by })}
      />
    </Form>
  )
}
