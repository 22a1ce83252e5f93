import type { MailTemplate } from '../../../contracts/mail.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Form, TextArea, TextField } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { to } from '../../place.ts'
import type { ViewProps } from '../../routes.ts'
import { NotFound } from '../nowhere.tsx'
import { Placeholders } from './placeholders.tsx'
import { Preview } from './preview.tsx'

/** One message in one language: its words at the left, and at the right what they become. */
export default function MailText({ params }: ViewProps) {
  const load = useLoad(() => call('listMailTemplates'), [])
  return (
    <Loaded of={load} lines={8}>
      {({ items }) => {
        const found = items.find(({ id, language }) => id === params.template && language === params.language)
        return found ? <Editor key={`${found.id} ${found.language}`} stored={found} /> : <NotFound />
      }}
    </Loaded>
  )
}

function Editor({ stored }: { stored: MailTemplate }) {
  const form = useForm(stored)
  const { values, set, reset } = form
  const { id, language, version } = values
  const target = { params: { template: id, language } }

  const save = async ({ subject, text }: MailTemplate) => {
    reset(await call('changeMailTemplate', { ...target, body: { version, subject, text } }))
    announce(t.mail.saved)
  }
  const restore = async () => {
    const { subject, text } = values
    try {
      reset(await call('resetMailTemplate', target))
    } catch (error) {
      return announceProblem(error)
    }
    announce(t.mail.wasReset, {
      undo: async () => reset(await call('changeMailTemplate', { ...target, body: { version: 0, subject, text } })),
    })
  }
  return (
    <Page
      title={t.mail.edit(t.mail.templates[id].name, t.mail.languages[language])}
      lead={t.mail.templates[id].when}
      back={{ href: to('mail'), label: t.mail.back }}
      wide
    >
      <div class="mail-editor">
        <Form
          form={form}
          onSubmit={save}
          actions={
            version > 0 && (
              <Button look="danger" onClick={restore}>
                {t.mail.reset}
              </Button>
            )
          }
        >
          <p class="muted">
            {values.changedAt ? t.mail.changedAt(format.moment(values.changedAt)) : t.mail.isStandard}
          </p>
          <TextField
            name="/subject"
            label={t.mail.subject}
            value={values.subject}
            maximum={150}
            onInput={(subject) => set({ subject })}
          />
          <TextArea
            name="/text"
            label={t.mail.text}
            hint={t.mail.textHint}
            rows={16}
            maximum={5000}
            value={values.text}
            onInput={(text) => set({ text })}
          />
          <Placeholders all={values.placeholders} />
        </Form>
        <Preview template={values} />
      </div>
    </Page>
  )
}
