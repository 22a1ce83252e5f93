import { useState } from 'preact/hooks'
import type { PersonQuery } from '../../../contracts/privacy.ts'
import { open } from '../../api/client.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'

/** The file is asked for with a body, since the person must not stand in an address, and saved from memory. */
export function ExportButtons({ query }: { query: PersonQuery }) {
  const [busy, setBusy] = useState(false)
  const save = async (format: 'html' | 'json') => {
    setBusy(true)
    try {
      const response = await open('exportPerson', { body: { person: query, format } })
      const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? ''
      download(await response.blob(), name)
      announce(t.privacy.exported)
    } catch (error) {
      announceProblem(error)
    }
    setBusy(false)
  }
  return (
    <p class="row">
      <Button icon="download" busy={busy} onClick={() => save('html')}>
        {t.privacy.exportHtml}
      </Button>
      <Button icon="download" busy={busy} onClick={() => save('json')}>
        {t.privacy.exportJson}
      </Button>
    </p>
  )
}

function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
