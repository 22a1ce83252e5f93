import type { NewParticipantBatch } from '../../../../contracts/participants.ts'
import { call } from '../../../api/client.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { t } from '../../../i18n/index.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { Form, NumberField, TextField } from '../../../parts/form/index.ts'

interface MakeCodesProps {
  slug: string
  onClose: () => void
  onMade: (batch: NewParticipantBatch) => Promise<void>
}

/** Asks what a batch of codes is for and how many there shall be. */
export function MakeCodes({ slug, onClose, onMade }: MakeCodesProps) {
  const form = useForm<{ name: string; size: number | null }>({ name: '', size: 100 }, { fleeting: true })
  const { values, set } = form
  const make = async ({ name, size }: typeof values) => {
    const body = { name, size: size ?? 0 }
    const batch = await call('createParticipantBatch', { params: { dialogue: slug }, body })
    onClose()
    await onMade(batch)
  }
  return (
    <Dialog title={t.codes.make} onClose={onClose}>
      <Form form={form} onSubmit={make} submit={t.codes.make}>
        <TextField
          name="/name"
          label={t.codes.name}
          hint={t.codes.nameHint}
          value={values.name}
          maximum={100}
          onInput={(name) => set({ name })}
        />
        <NumberField
          name="/size"
          label={t.codes.size}
          hint={t.codes.sizeHint}
          unit={t.codes.unit}
          value={values.size}
          onInput={(size) => set({ size })}
        />
      </Form>
    </Dialog>
  )
}
