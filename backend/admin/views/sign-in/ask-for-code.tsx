import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Form, TextField } from '../../parts/form/index.ts'
import { tellOften } from './tell.ts'
import type { Pending } from './ticket.ts'

interface AskForCodeProps {
  email: string
  /** Whether another way in is offered first. */
  second: boolean
  onSent: (pending: Pending) => void
}

/** The address to mail a code to. In the same field browsers offer the passkeys that they have. */
export function AskForCode({ email, second, onSent }: AskForCodeProps) {
  const form = useForm({ email }, { fleeting: true })
  const submit = async (values: { email: string }) => {
    const body = { email: values.email.trim() }
    onSent({ ...body, ...(await call('requestSignInCode', { body })) })
  }
  return (
    <Form
      form={form}
      onSubmit={submit}
      submit={t.signIn.sendCode}
      look={second ? 'secondary' : 'primary'}
      tell={tellOften()}
    >
      <TextField
        name="/email"
        label={t.signIn.email}
        hint={t.signIn.emailHint}
        type="email"
        autocomplete="username webauthn"
        spellcheck={false}
        value={form.values.email}
        onInput={(email) => form.set({ email })}
      />
    </Form>
  )
}
