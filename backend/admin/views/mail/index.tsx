import type { MailTemplate, MailTemplateId } from '../../../contracts/mail.ts'
import type { Language } from '../../../contracts/primitives.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Badge } from '../../parts/badge.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { to } from '../../place.ts'
import { MailFrame } from './frame.tsx'

const languages = ['sv', 'en'] as const satisfies Language[]
const toMembers: readonly MailTemplateId[] = ['sign_in_code', 'invitation']

/** Every message that the service sends, by whom it goes to. */
export default function MailTexts() {
  const load = useLoad(() => call('listMailTemplates'), [])
  return (
    <MailFrame>
      <Loaded of={load} lines={8}>
        {({ items }) => (
          <div class="mail-texts">
            <TemplateList title={t.mail.toCitizens} ids={listOthers(items)} all={items} />
            <TemplateList title={t.mail.toMembers} ids={toMembers} all={items} />
          </div>
        )}
      </Loaded>
    </MailFrame>
  )
}

const listOthers = (items: MailTemplate[]) =>
  [...new Set(items.map(({ id }) => id))].filter((id) => !toMembers.includes(id))

interface TemplateListProps {
  title: string
  ids: readonly MailTemplateId[]
  all: MailTemplate[]
}

const TemplateList = ({ title, ids, all }: TemplateListProps) => (
  <section class="stack">
    <h2>{title}</h2>
    <Table
      caption={title}
      rows={ids}
      rowKey={(id) => id}
      columns={[
        {
          label: t.mail.message,
          isName: true,
          cell: (id) => (
            <span>
              {t.mail.templates[id].name}
              <span class="mail-when">{t.mail.templates[id].when}</span>
            </span>
          ),
        },
        ...languages.map((language) => ({
          label: t.mail.languages[language],
          cell: (id: MailTemplateId) => <TextLink id={id} language={language} all={all} />,
        })),
      ]}
    />
  </section>
)

function TextLink({ id, language, all }: { id: MailTemplateId; language: Language; all: MailTemplate[] }) {
  const isOwn = all.some((item) => item.id === id && item.language === language && item.version > 0)
  const name = t.mail.edit(t.mail.templates[id].name, t.mail.languages[language])
  return (
    <a href={to(`mail/${id}/${language}`)}>
      <Badge tone={isOwn ? 'action' : 'neutral'}>{isOwn ? t.mail.own : t.mail.standard}</Badge>
      <span class="visually-hidden"> {name}</span>
    </a>
  )
}
