import { useState } from 'preact/hooks'
import { language, t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Checkbox, RadioGroup } from '../../../parts/form/index.ts'
import { announce, announceProblem } from '../../../parts/toast.tsx'
import { type FileFormat, fileFormats } from './worker/messages.ts'
import type { OpenResponses } from './worker/open-responses.ts'

interface ExportPanelProps {
  open: OpenResponses
  /** The survey's name in addresses: it begins the files' names. */
  slug: string
}

const extensions: Record<FileFormat, string> = { csv: 'csv', xlsx: 'xlsx', json: 'json', codebook: 'csv' }

/** Every response as a file, and what its columns stand for. */
export function ExportPanel({ open, slug }: ExportPanelProps) {
  const [format, setFormat] = useState<FileFormat>('xlsx')
  const [codes, setCodes] = useState(false)
  const [withMark, setWithMark] = useState(true)
  const [busy, setBusy] = useState(false)
  const words = t.surveyResults
  const isText = format === 'csv' || format === 'codebook'

  const make = async () => {
    setBusy(true)
    try {
      const options = { language, codes, words: { ...words.exportWords, other: t.survey.other, ...yesNo() } }
      const codebook = { ...words.codebook, types: namesOfTypes(), other: t.survey.other, ...yesNo() }
      const sheets = words.sheets
      const file = await open.ask('file', { format, options, codebook, withMark: withMark && isText, sheets })
      offer(file, `${slug}-${words.fileNames[format]}.${extensions[format]}`)
      announce(words.exported)
    } catch (error) {
      announceProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="panel stack" aria-labelledby="export-title">
      <h2 id="export-title">{words.exportTitle}</h2>
      <RadioGroup
        name="/format"
        label={words.format}
        value={format}
        choices={fileFormats.map((value) => ({ value, ...words.formats[value] }))}
        onChange={setFormat}
      />
      {(format === 'csv' || format === 'xlsx') && (
        <Checkbox name="/codes" label={words.codes} hint={words.codesHint} checked={codes} onChange={setCodes} />
      )}
      {isText && (
        <Checkbox name="/mark" label={words.mark} hint={words.markHint} checked={withMark} onChange={setWithMark} />
      )}
      <div class="row">
        <Button look="primary" icon="download" busy={busy} onClick={make}>
          {words.makeFile}
        </Button>
      </div>
    </section>
  )
}

const yesNo = () => ({ yes: t.shell.yes, no: t.shell.no })

const namesOfTypes = () => Object.fromEntries(Object.entries(t.survey.types).map(([type, { name }]) => [type, name]))

function offer(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
