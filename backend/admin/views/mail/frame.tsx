import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/index.ts'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { to } from '../../place.ts'

/** What stands around the texts and the outbox. */
export const MailFrame = ({ children }: { children: ComponentChildren }) => (
  <Page
    title={t.mail.title}
    wide
    lead={
      <>
        <p class="page-lead">{t.mail.lead}</p>
        <Tabs
          label={t.mail.tabs}
          tabs={[
            { href: to('mail'), label: t.mail.texts },
            { href: to('mail/outbox'), label: t.mail.outbox },
          ]}
        />
      </>
    }
  >
    {children}
  </Page>
)
