import { useState } from 'preact/hooks'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { TextArea } from '../../../parts/form/index.ts'
import { readLines } from '../definition/paste-options.ts'

interface PasteLinesProps {
  onPaste: (lines: string[]) => void
  onClose: () => void
}

/** Many options at once, a line each. */
export function PasteLines({ onPaste, onClose }: PasteLinesProps) {
  const [text, setText] = useState('')
  const lines = readLines(text)
  return (
    <Dialog title={t.survey.pasteTitle} onClose={onClose}>
      <div class="stack">
        <TextArea
          name="/paste"
          label={t.survey.pasteLabel}
          hint={t.survey.pasteHint}
          rows={10}
          value={text}
          onInput={setText}
        />
        <div class="row">
          <Button look="primary" disabled={lines.length === 0} onClick={() => onPaste(lines)}>
            {t.survey.pasteAdd(lines.length)}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </div>
      </div>
    </Dialog>
  )
}
