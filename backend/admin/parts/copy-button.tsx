import { t } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { announce } from './toast.tsx'

/** Puts a text on the clipboard, and says that it is there. */
export function CopyButton({ text, label = t.shell.copy }: { text: string; label?: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => announce(t.shell.copied),
      () => announce(t.shell.copyFailed),
    )
  }
  return (
    <Button icon="copy" onClick={copy}>
      {label}
    </Button>
  )
}
