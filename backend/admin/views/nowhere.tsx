import { t } from '../i18n/index.ts'
import { LinkButton } from '../parts/button.tsx'
import { Page } from '../parts/page.tsx'
import { to } from '../place.ts'

/** An address without a view. */
export const NotFound = () => (
  <Page title={t.shell.notFoundTitle} lead={t.shell.notFound}>
    <LinkButton href={to()}>{t.shell.toStart}</LinkButton>
  </Page>
)

/** A view that the member's role has no access to. */
export const NotAllowed = () => (
  <Page title={t.shell.notAllowedTitle} lead={t.shell.notAllowed}>
    <LinkButton href={to()}>{t.shell.toStart}</LinkButton>
  </Page>
)
