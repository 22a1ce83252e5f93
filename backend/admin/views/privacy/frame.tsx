import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/index.ts'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { to } from '../../place.ts'

/** What stands around one person's data, holds and retention. */
export const PrivacyFrame = ({ children }: { children: ComponentChildren }) => (
  <Page
    title={t.privacy.title}
    wide
    lead={
      <>
        <p class="page-lead">{t.privacy.lead}</p>
        <Tabs
          label={t.privacy.tabs}
          tabs={[
            { href: to('privacy'), label: t.privacy.person },
            { href: to('privacy/holds'), label: t.privacy.holds },
            { href: to('privacy/retention'), label: t.retention.glanceTitle },
          ]}
        />
      </>
    }
  >
    {children}
  </Page>
)
