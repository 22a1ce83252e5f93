import { useEffect, useRef, useState } from 'preact/hooks'
import type { AuditVerification } from '../../../contracts/audit.ts'
import { call } from '../../api/client.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { announceProblem } from '../../parts/toast.tsx'

/** Walks the whole chain, slice by slice, and says how far it has come; leaving the view ends the walk. */
export function Verify() {
  const [slice, setSlice] = useState<AuditVerification>()
  const [busy, setBusy] = useState(false)
  const walk = useRef<AbortController>(null)
  useEffect(() => () => walk.current?.abort(), [])

  const verify = async () => {
    walk.current = new AbortController()
    const { signal } = walk.current
    setBusy(true)
    setSlice(undefined)
    try {
      for (let from: number | undefined = 1; from !== undefined; ) {
        const checked: AuditVerification = await call('verifyAuditLog', { query: { from }, signal })
        setSlice(checked)
        from = checked.next
      }
    } catch (error) {
      if (signal.aborted) return
      announceProblem(error)
    }
    setBusy(false)
  }
  return (
    <section class="panel audit-log-proof" aria-labelledby="audit-verify">
      <h2 id="audit-verify">{t.audit.verify}</h2>
      <p>{t.audit.verifyLead}</p>
      <Button icon="shield" busy={busy} onClick={verify}>
        {t.audit.verify}
      </Button>
      <div role="status" class="audit-log-result">
        {slice && <Result of={slice} />}
      </div>
    </section>
  )
}

function Result({ of: { total, whole, next, fault, hash } }: { of: AuditVerification }) {
  if (next !== undefined) {
    return (
      <>
        <p>{t.audit.verifying(format.number(whole), format.number(total))}</p>
        <progress class="audit-log-progress" value={whole} max={total} aria-hidden="true" />
      </>
    )
  }
  if (fault) {
    return (
      <div class="audit-log-fault">
        <p class="audit-log-verdict">
          {t.audit.broken} {t.audit.faults[fault.kind](format.number(fault.number))}
        </p>
        <p>{t.audit.brokenAdvice(format.number(whole))}</p>
      </div>
    )
  }
  return (
    <>
      <p class="audit-log-verdict">{t.audit.whole(format.number(total))}</p>
      <p>
        {t.audit.hash}: <code>{hash}</code>
      </p>
      <p class="muted">{t.audit.hashHint}</p>
      <CopyButton text={hash} />
    </>
  )
}
