import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Form, Select, TextArea, TextField } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { announce } from '../../parts/toast.tsx'

interface HoldDialogProps {
  onClose: () => void
  onSaved: () => Promise<void>
}

/** Puts a submission, or all of a dialogue, on hold. */
export function HoldDialog({ onClose, onSaved }: HoldDialogProps) {
  const dialogues = useLoad(() => call('listRetention'), [])
  const form = useForm({ dialogue: '', submission: '', reason: '', caseNumber: '' }, { fleeting: true })
  const { values, set } = form
  const save = async ({ submission, ...rest }: typeof values) => {
    const reference = submission.trim().toUpperCase()
    await call('createHold', { body: { ...rest, ...(reference && { submission: reference }) } })
    onClose()
    announce(t.privacy.holdSaved)
    await onSaved()
  }
  return (
    <Dialog title={t.privacy.hold} onClose={onClose}>
      <Loaded of={dialogues}>
        {({ items }) => (
          <Form form={form} onSubmit={save} submit={t.privacy.hold}>
            <Select
              name="/dialogue"
              label={t.privacy.holdDialogue}
              value={values.dialogue}
              choices={[
                { value: '', label: t.privacy.chooseDialogue },
                ...items.map(({ dialogue }) => ({ value: dialogue.slug, label: dialogue.title })),
              ]}
              onChange={(dialogue) => set({ dialogue })}
            />
            <TextField
              name="/submission"
              label={t.privacy.holdSubmission}
              hint={t.privacy.holdSubmissionHint}
              optional
              value={values.submission}
              onInput={(submission) => set({ submission })}
            />
            <TextField
              name="/caseNumber"
              label={t.privacy.caseNumber}
              value={values.caseNumber}
              maximum={120}
              onInput={(caseNumber) => set({ caseNumber })}
            />
            <TextArea
              name="/reason"
              label={t.privacy.holdReason}
              value={values.reason}
              maximum={500}
              onInput={(reason) => set({ reason })}
            />
          </Form>
        )}
      </Loaded>
    </Dialog>
  )
}
