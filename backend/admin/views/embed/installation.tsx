import { useEffect, useRef, useState } from 'preact/hooks'
import type { Installation as Found } from '../../../contracts/installation.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { announce } from '../../parts/toast.tsx'
import { Sightings } from './sightings.tsx'
import { Violations } from './violations.tsx'

const everySeconds = 3
const longestMinutes = 5

/** Whether what was pasted works: where dialogues have been seen, and what has stopped them. */
export function Installation({ dialogue }: { dialogue?: string }) {
  const load = useLoad(() => call('getInstallation', { query: dialogue ? { dialogue } : {} }), [dialogue])
  const { isWaiting, start } = useWaiting(load.value, load.reload)
  return (
    <section class="panel stack" aria-labelledby="embed-check">
      <div class="embed-code-head">
        <h2 id="embed-check">{t.embed.checkTitle}</h2>
        <Button busy={isWaiting} onClick={start}>
          {isWaiting ? t.embed.checking : t.embed.check}
        </Button>
      </div>
      <p>{t.embed.checkLead}</p>
      <Loaded of={load}>
        {({ sightings, violations }) => (
          <>
            {sightings.length > 0 ? (
              <Sightings sightings={sightings} namesDialogue={!dialogue} />
            ) : (
              <Empty title={t.embed.notSeen}>
                <ul class="embed-explained">
                  {t.embed.notSeenHelp.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </Empty>
            )}
            <Violations violations={violations} sightings={sightings} />
          </>
        )}
      </Loaded>
    </section>
  )
}

/** Asks again and again until a page has been seen that was not seen before the waiting began. */
function useWaiting(found: Found | undefined, reload: () => Promise<void>) {
  const [since, setSince] = useState<number>()
  const begun = useRef(0)
  const newest = found?.sightings[0]

  useEffect(() => {
    if (since === undefined) return
    const timer = setInterval(() => {
      if (Date.now() - begun.current > longestMinutes * 60_000) setSince(undefined)
      else void reload()
    }, everySeconds * 1000)
    return () => clearInterval(timer)
  }, [since, reload])

  useEffect(() => {
    if (since === undefined || !newest || Date.parse(newest.lastSeenAt) <= since) return
    setSince(undefined)
    announce(t.embed.seenNow(newest.origin + newest.path))
  }, [newest?.lastSeenAt, since])

  const start = () => {
    begun.current = Date.now()
    setSince(newest ? Date.parse(newest.lastSeenAt) : 0)
    void reload()
  }
  return { isWaiting: since !== undefined, start }
}
