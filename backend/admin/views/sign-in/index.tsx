import { useEffect } from 'preact/hooks'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Form } from '../../parts/form/index.ts'
import { kommun } from '../../place.ts'
import { me } from '../../session.ts'

/** Signs in with the secret of a one-time link, which stands in the fragment: no server log ever sees it. */
export default function SignIn() {
  const form = useForm({ code: location.hash.replace(/^#code=/, '') })
  useEffect(() => {
    document.title = `${t.signIn.title} – ${t.shell.product}`
  }, [])
  const signIn = async ({ code }: { code: string }) => {
    const member = await call('createSession', { body: { code } })
    history.replaceState(null, '', location.pathname)
    me.value = member
  }
  return (
    <main class="sign-in">
      <p class="sign-in-kommun">{kommun}</p>
      <h1>{t.signIn.title}</h1>
      {form.values.code ? (
        <Form form={form} onSubmit={signIn} submit={t.signIn.submit}>
          <p>{t.signIn.byLink}</p>
        </Form>
      ) : (
        <p>{t.signIn.needsLink}</p>
      )}
    </main>
  )
}
