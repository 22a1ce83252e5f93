import { useEffect } from 'preact/hooks'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Form, TextField } from '../../parts/form/index.ts'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { useEnter } from './enter.ts'
import { tellOften } from './tell.ts'
import { forgetPending, type Pending } from './ticket.ts'

interface EnterCodeProps {
  pending: Pending
  onSent: (pending: Pending) => void
  onOtherEmail: () => void
}

/** Where the mailed code is written. */
export function EnterCode({ pending, onSent, onOtherEmail }: EnterCodeProps) {
  const { email, ticket } = pending
  const form = useForm({ code: '' }, { fleeting: true })
  const enter = useEnter()
  useEffect(() => document.querySelector<HTMLElement>('input[autocomplete="one-time-code"]')?.focus(), [])

  const submit = async ({ code }: { code: string }) => {
    const member = await call('createSessionByCode', { body: { ticket, code } })
    forgetPending()
    enter(member)
  }
  const sendAgain = async () => {
    try {
      onSent({ email, ...(await call('requestSignInCode', { body: { email } })) })
      form.reset({ code: '' })
      announce(t.signIn.codeSentAgain)
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <>
      <p>{t.signIn.codeSent(email)}</p>
      <Form
        form={form}
        onSubmit={submit}
        submit={t.signIn.submit}
        tell={{ unauthenticated: t.signIn.refused.code, ...tellOften() }}
      >
        <TextField
          name="/code"
          label={t.signIn.code}
          hint={t.signIn.codeHint}
          inputMode="numeric"
          autocomplete="one-time-code"
          value={form.values.code}
          onInput={(code) => form.set({ code })}
        />
      </Form>
      <p class="row">
        <Button look="quiet" onClick={sendAgain}>
          {t.signIn.newCode}
        </Button>
        <Button look="quiet" onClick={onOtherEmail}>
          {t.signIn.otherEmail}
        </Button>
      </p>
    </>
  )
}
