import { useRef } from 'preact/hooks'
import { t } from '../i18n/index.ts'
import { Button } from './button.tsx'

interface ShowMoreProps {
  busy: boolean
  /** Fetches the next page; the first of the new rows then takes the focus. */
  onMore: () => Promise<void>
  /** The element with the rows as its children. */
  rows: () => Element | null | undefined
}

/** "Visa fler": the reader goes on where the new begins. */
export function ShowMore({ busy, onMore, rows }: ShowMoreProps) {
  const before = useRef(0)
  const more = async () => {
    before.current = rows()?.children.length ?? 0
    await onMore()
    requestAnimationFrame(() => {
      const first = rows()?.children[before.current]
      first?.querySelector<HTMLElement>('a, button')?.focus()
    })
  }
  return (
    <p class="show-more">
      <Button busy={busy} onClick={more}>
        {t.shell.showMore}
      </Button>
    </p>
  )
}
