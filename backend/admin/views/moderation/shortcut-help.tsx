import { useState } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Checkbox } from '../../parts/form/index.ts'
import { areShortcutsOn, keys, type Shortcut, switchShortcuts } from './shortcuts.ts'

/** What each key does, and the switch that turns them off. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(areShortcutsOn)
  const change = (wanted: boolean) => {
    switchShortcuts(wanted)
    setOn(wanted)
  }
  return (
    <Dialog title={t.moderation.shortcuts} onClose={onClose}>
      <div class="stack">
        <Checkbox
          name="/shortcuts"
          label={t.moderation.shortcutsOn}
          hint={t.moderation.shortcutsHint}
          checked={on}
          onChange={change}
        />
        <dl class="moderation-keys">
          {(Object.keys(keys) as Shortcut[]).map((name) => (
            <div key={name}>
              <dt>
                <kbd>{keys[name].toUpperCase()}</kbd>
              </dt>
              <dd>{t.moderation.keys[name]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
