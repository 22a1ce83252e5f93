import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Kind } from '../../../contracts/kinds/index.ts'
import { call } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { adminKinds } from '../../kinds/index.ts'
import type { Settings } from '../../kinds/kind.ts'
import { Form, RadioGroup } from '../../parts/form/index.ts'
import { Page } from '../../parts/page.tsx'
import { announce } from '../../parts/toast.tsx'
import { to } from '../../place.ts'
import { toSlug } from '../../slug.ts'
import { AddressField, TextFields } from '../dialogue/settings/text-fields.tsx'

const kinds = Object.keys(adminKinds) as Kind[]

/** The short way from nothing to a draft: what it is, what it is about, and whose rules to begin with. */
export default function NewDialogue() {
  const { route } = useLocation()
  const taken = useLoad(() => call('listDialogueSummaries'), [])
  const isTaken = (slug: string) => taken.value?.items.some((dialogue) => dialogue.slug === slug) ?? false
  const suggest = (title: string) => toSlug(title, 'dialog', isTaken)
  /** Empty while the address follows the title. */
  const [ownSlug, setOwnSlug] = useState('')
  const form = useForm({
    kind: 'proposals' as Kind,
    title: '',
    introduction: '',
    settings: {} as Settings,
  })
  const { values, set } = form
  const { FirstChoice, complete, firstStep } = adminKinds[values.kind]
  const slug = ownSlug || (values.title.trim() ? suggest(values.title) : '')
  const warning = ownSlug && isTaken(ownSlug) ? t.dialogue.addressTaken(suggest(ownSlug)) : undefined

  const create = async () => {
    // The address is made of the title: that it lacks too is nothing to tell.
    if (!slug) throw new ApiProblem('invalid_input', 422, { errors: [{ pointer: '/title', code: 'required' }] })
    const body = { ...values, slug, settings: complete(values.settings) }
    const made = await call('createDialogue', { body })
    form.reset(values)
    route(to(['dialogues', made.slug, firstStep?.().path].filter(Boolean).join('/')), true)
    announce(t.dialogues.created)
  }
  return (
    <Page
      title={t.dialogues.newTitle}
      lead={t.dialogues.newLead}
      back={{ href: to('dialogues'), label: t.dialogue.back }}
    >
      <Form form={form} onSubmit={create} submit={t.dialogues.submit}>
        <h2>{t.dialogues.kindTitle}</h2>
        <RadioGroup
          name="/kind"
          label={t.dialogues.kind}
          value={values.kind}
          choices={kinds.map((value) => ({
            value,
            label: t.dialogues.kinds[value].name,
            hint: t.dialogues.kinds[value].hint,
          }))}
          onChange={(kind) => set({ kind, settings: {} })}
        />
        <h2>{t.dialogues.textTitle}</h2>
        <TextFields values={values} onChange={set} />
        <AddressField slug={slug} warning={warning} onChange={setOwnSlug} />
        <h2>{t.dialogues.rulesTitle}</h2>
        <FirstChoice key={values.kind} settings={values.settings} onChange={(settings) => set({ settings })} />
      </Form>
    </Page>
  )
}
