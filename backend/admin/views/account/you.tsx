import type { Member } from '../../../contracts/members.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { chooseLanguage, t } from '../../i18n/index.ts'
import { Form, Select, TextField } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'
import { me } from '../../session.ts'
import { languageChoices } from '../members/choices.ts'

/** Name and language. The address is what one signs in with, so it stays. */
export function You({ member: { email, name, language } }: { member: Member }) {
  const form = useForm({ name, language })
  const save = async (body: { name: string; language: Member['language'] }) => {
    me.value = await call('changeMe', { body })
    announce(t.account.saved)
    chooseLanguage(body.language)
  }
  return (
    <section class="account-section" aria-labelledby="account-you">
      <h2 id="account-you">{t.account.you}</h2>
      <p>
        {t.account.email}: <span class="account-email">{email}</span>
        <br />
        <span class="muted">{t.account.emailHint}</span>
      </p>
      <Form form={form} onSubmit={save}>
        <TextField
          name="/name"
          label={t.account.name}
          autocomplete="name"
          maximum={80}
          value={form.values.name}
          onInput={(name) => form.set({ name })}
        />
        <Select
          name="/language"
          label={t.account.language}
          hint={t.account.languageHint}
          choices={languageChoices()}
          value={form.values.language}
          onChange={(language) => form.set({ language })}
        />
      </Form>
    </section>
  )
}
