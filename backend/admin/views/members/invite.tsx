import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { language, t } from '../../i18n/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Form, TextField } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'
import { MemberFields, type MemberValues } from './member-fields.tsx'

interface InviteProps {
  onClose: () => void
  onInvited: () => Promise<void>
}

/** Somebody new: they are mailed a link to sign in with. */
export function Invite({ onClose, onInvited }: InviteProps) {
  const form = useForm<MemberValues & { email: string }>(
    { email: '', name: '', role: 'moderator', language },
    { fleeting: true },
  )
  const send = async (values: MemberValues & { email: string }) => {
    const { email } = await call('inviteMember', { body: { ...values, email: values.email.trim() } })
    onClose()
    announce(t.members.invited(email))
    await onInvited()
  }
  return (
    <Dialog title={t.members.inviteTitle} onClose={onClose}>
      <Form form={form} onSubmit={send} submit={t.members.sendInvitation} tell={{ already_exists: t.members.isMember }}>
        <TextField
          name="/email"
          label={t.members.email}
          hint={t.members.emailHint}
          type="email"
          spellcheck={false}
          value={form.values.email}
          onInput={(email) => form.set({ email })}
        />
        <MemberFields values={form.values} set={form.set} />
      </Form>
    </Dialog>
  )
}
