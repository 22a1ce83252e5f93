import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Form } from '../../parts/form/index.ts'
import { useEnter } from './enter.ts'
import { tellOften } from './tell.ts'

/** The landing of a one-time link. One click, so that a mail program that opens links to look at them spends nothing. */
export function ByLink({ code, onOtherWay }: { code: string; onOtherWay: () => void }) {
  const form = useForm({ code }, { fleeting: true })
  const enter = useEnter()
  const submit = async (body: { code: string }) => enter(await call('createSession', { body }))
  const tell = { unauthenticated: t.signIn.refused.link, invalid_input: t.signIn.refused.link, ...tellOften() }
  return (
    <Form
      form={form}
      onSubmit={submit}
      submit={t.signIn.submit}
      tell={tell}
      actions={
        <Button look="quiet" onClick={onOtherWay}>
          {t.signIn.otherWay}
        </Button>
      }
    >
      <p>{t.signIn.linkLead}</p>
    </Form>
  )
}
