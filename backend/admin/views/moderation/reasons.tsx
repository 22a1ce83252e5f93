import type { Reasons, ReasonTemplate } from '../../../contracts/moderation.ts'
import type { Language } from '../../../contracts/primitives.ts'
import { call } from '../../api/client.ts'
import { type FormState, useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Form, TextArea, TextField } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { announce } from '../../parts/toast.tsx'
import { to } from '../../place.ts'

/** The reasons that are ready to use when something is refused, in both languages. */
export default function ReasonsView() {
  const load = useLoad(() => call('getReasons'), [])
  return (
    <Page
      title={t.moderation.reasonsTitle}
      lead={t.moderation.reasonsLead}
      back={{ href: to('moderation'), label: t.moderation.title }}
    >
      <Loaded of={load}>{(reasons) => <ReasonsForm reasons={reasons} />}</Loaded>
    </Page>
  )
}

function ReasonsForm({ reasons }: { reasons: Reasons }) {
  const form = useForm(reasons)
  const save = async (values: Reasons) => {
    form.reset(await call('setReasons', { body: values }))
    announce(t.moderation.reasonsSaved)
  }
  return (
    <Form form={form} onSubmit={save}>
      <ReasonList form={form} language="sv" title={t.moderation.reasonsSv} />
      <ReasonList form={form} language="en" title={t.moderation.reasonsEn} />
    </Form>
  )
}

function ReasonList({ form, language, title }: { form: FormState<Reasons>; language: Language; title: string }) {
  const all = form.values[language]
  const set = (changed: ReasonTemplate[]) => form.set({ [language]: changed })
  const change = (index: number, patch: Partial<ReasonTemplate>) =>
    set(all.map((one, at) => (at === index ? { ...one, ...patch } : one)))
  const moveUp = (index: number) => {
    const one = all[index]
    if (one) set(all.toSpliced(index, 1).toSpliced(index - 1, 0, one))
  }
  return (
    <section class="stack">
      <h2>{title}</h2>
      {all.map((reason, index) => (
        <fieldset key={index} class="panel moderation-reason">
          <legend class="visually-hidden">{reason.title}</legend>
          <TextField
            name={`/${language}/${index}/title`}
            label={t.moderation.reasonName}
            maximum={60}
            value={reason.title}
            onInput={(value) => change(index, { title: value })}
          />
          <TextArea
            name={`/${language}/${index}/text`}
            label={t.moderation.reasonText}
            maximum={1000}
            value={reason.text}
            onInput={(value) => change(index, { text: value })}
          />
          <div class="row">
            <Button look="danger" onClick={() => set(all.toSpliced(index, 1))}>
              {t.moderation.reasonRemove(reason.title)}
            </Button>
            {index > 0 && (
              <Button icon="up" onClick={() => moveUp(index)}>
                {t.moderation.reasonUp(reason.title)}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {all.length < 30 && (
        <p>
          <Button icon="plus" onClick={() => set([...all, { title: '', text: '' }])}>
            {t.moderation.reasonAdd}
          </Button>
        </p>
      )}
    </section>
  )
}
