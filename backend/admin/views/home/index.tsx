import { t } from '../../i18n/index.ts'
import { Page } from '../../parts/page.tsx'
import { me } from '../../session.ts'

export default function Home() {
  return (
    <Page title={t.navigation.overview}>
      <p>{me.value?.name}</p>
    </Page>
  )
}
