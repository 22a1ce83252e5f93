import { t } from '../../i18n/index.ts'
import { Page } from '../../parts/page.tsx'
import { tenant } from '../../place.ts'
import { Installation } from './installation.tsx'
import { Loader } from './loader.tsx'
import { Origins } from './origins.tsx'
import { PolicyLines } from './policy-lines.tsx'

/** What concerns the whole site: where people can take part, its script and policy, and where dialogues stand. */
export default function Embed() {
  return (
    <Page title={t.embed.title} lead={t.embed.lead}>
      <div class="stack">
        <Origins />
        <Installation />
        <Loader />
        <PolicyLines form="snippet" of={{ base: location.origin, tenant }} />
      </div>
    </Page>
  )
}
