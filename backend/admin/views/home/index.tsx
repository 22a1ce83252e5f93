import { call } from '../../api/client.ts'
import { Figures } from '../../charts/figures.tsx'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { to } from '../../place.ts'
import { me } from '../../session.ts'
import { Latest } from './latest.tsx'
import { ToDo } from './to-do.tsx'

/** The start: what needs somebody now, what came last, and then the figures. */
export default function Home() {
  const load = useLoad(() => call('getOverview'), [])
  return (
    <Page title={t.overview.title} wide>
      <div class="home">
        <Loaded of={load} lines={8}>
          {(overview) =>
            overview.dialogues.all === 0 ? (
              <Empty title={t.overview.none}>
                {me.value?.role === 'admin' && (
                  <LinkButton look="primary" icon="plus" href={to('dialogues/new')}>
                    {t.overview.createFirst}
                  </LinkButton>
                )}
              </Empty>
            ) : (
              <div class="home-now">
                <ToDo overview={overview} role={me.value?.role} />
                <Latest overview={overview} />
              </div>
            )
          }
        </Loaded>
        {/* Asked for at the same time, and shown when nothing above can push it down any more. */}
        {load.value?.dialogues.all !== 0 && (
          <div hidden={load.state === 'pending'}>
            <Figures />
          </div>
        )}
      </div>
    </Page>
  )
}
