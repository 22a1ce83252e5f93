import type { PersonQuery } from '../../../contracts/privacy.ts'
import type { Extent } from '../../../contracts/retention.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Form, RadioGroup, TextArea } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'

interface EraseDialogProps {
  query: PersonQuery
  submissions: string[]
  comments: string[]
  onClose: () => void
  onErased: () => Promise<void>
}

/** How and why; nothing can take it back, so the button says what it does. */
export function EraseDialog({ query, submissions, comments, onClose, onErased }: EraseDialogProps) {
  const form = useForm({ extent: 'personal' as Extent, reason: '' }, { fleeting: true })
  const { values, set } = form
  const erase = async (how: typeof values) => {
    const { kept } = await call('erasePerson', { body: { person: query, submissions, comments, ...how } })
    onClose()
    announce(
      kept.length > 0
        ? t.privacy.erasedKept([...new Set(kept.map(({ reference }) => reference))].join(', '))
        : t.privacy.erased,
    )
    await onErased()
  }
  return (
    <Dialog title={t.privacy.eraseDialog} onClose={onClose}>
      <Form form={form} onSubmit={erase} submit={t.privacy.eraseConfirm} look="danger">
        <p>{t.privacy.eraseWhat(submissions.length, comments.length)}</p>
        {submissions.length > 0 && (
          <RadioGroup
            name="/extent"
            label={t.privacy.extent}
            value={values.extent}
            choices={[
              { value: 'personal', label: t.privacy.personal, hint: t.privacy.personalHint },
              { value: 'everything', label: t.privacy.everything, hint: t.privacy.everythingHint },
            ]}
            onChange={(extent) => set({ extent })}
          />
        )}
        <TextArea
          name="/reason"
          label={t.privacy.reason}
          hint={t.privacy.reasonHint}
          value={values.reason}
          maximum={1000}
          onInput={(reason) => set({ reason })}
        />
      </Form>
    </Dialog>
  )
}
