import { useEffect, useRef, useState } from 'preact/hooks'
import type { NewParticipantBatch } from '../../../../contracts/participants.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { byteOrderMark, toCsv } from '../../../kinds/survey/results/export/csv.ts'
import { Button } from '../../../parts/button.tsx'
import { tenant } from '../../../place.ts'
import { guardUnsaved } from '../../../unsaved.ts'

/** Codes that have just been made, while they can be had; leaving before they are downloaded asks first. */
export function NewCodes({ batch, slug }: { batch: NewParticipantBatch; slug: string }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [batch.id])
  const [isDownloaded, setIsDownloaded] = useState(false)
  useEffect(() => (isDownloaded ? undefined : guardUnsaved()), [isDownloaded])
  const download = () => {
    const page = `${location.origin}/${tenant}/${slug}#min-kommun-code=`
    const rows = batch.codes.map((code) => [code, page + code])
    offer(toCsv([[t.codes.columns.code, t.codes.columns.link], ...rows]), `${slug}-${t.codes.fileName}.csv`)
    setIsDownloaded(true)
  }
  return (
    <section class="panel stack" aria-labelledby="new-codes">
      <h2 id="new-codes" tabIndex={-1} ref={title}>
        {t.codes.made(batch.codes.length, format.number(batch.codes.length))}
      </h2>
      <p>{t.codes.once}</p>
      <textarea class="input" rows={5} readOnly aria-labelledby="new-codes" value={batch.codes.join('\n')} />
      <div class="row">
        <Button look="primary" icon="download" onClick={download}>
          {t.codes.download}
        </Button>
      </div>
    </section>
  )
}

function offer(text: string, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([byteOrderMark + text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
