import { useEffect, useRef, useState } from 'preact/hooks'
import { format as say } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { RadioGroup } from '../../parts/form/index.ts'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { download, type ExportFormat } from './download.ts'
import type { toQuery } from './filter.ts'

interface ExportDialogProps {
  query: ReturnType<typeof toQuery>
  total: number
  onClose: () => void
}

const formats = ['excel', 'xlsx', 'csv', 'json'] as const

/** Exports what is shown, tells how far it is, and can be stopped; closing stops it too. */
export function ExportDialog({ query, total, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('excel')
  const [progress, setProgress] = useState<{ rows: number; total: number }>()
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const start = async () => {
    const asked = new AbortController()
    stop.current = asked
    setProgress({ rows: 0, total })
    try {
      await download({
        query,
        format,
        columns: t.submissions.columns,
        onProgress: (rows, total) => setProgress({ rows, total }),
        signal: asked.signal,
      })
      announce(t.submissions.exported)
      onClose()
    } catch (error) {
      if (asked.signal.aborted) announce(t.submissions.exportStopped)
      else announceProblem(error)
      setProgress(undefined)
    }
  }
  return (
    <Dialog title={t.submissions.exportTitle} onClose={onClose}>
      <div class="stack">
        <p>{t.submissions.exportLead(say.number(total))}</p>
        <RadioGroup
          name="/format"
          label={t.submissions.format}
          value={format}
          disabled={progress !== undefined}
          choices={formats.map((value) => ({
            value,
            label: t.submissions.formats[value],
            hint: t.submissions.formatHints[value],
          }))}
          onChange={setFormat}
        />
        {progress ? (
          <>
            <label class="submissions-progress">
              <span class="number">
                {t.submissions.exporting(say.number(progress.rows), say.number(progress.total))}
              </span>
              <progress value={progress.rows} max={progress.total} />
            </label>
            <div>
              <Button onClick={() => stop.current?.abort()}>{t.submissions.stopExport}</Button>
            </div>
          </>
        ) : (
          <div>
            <Button look="primary" icon="download" onClick={start}>
              {t.submissions.startExport}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
