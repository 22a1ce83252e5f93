import { useEffect, useRef, useState } from 'preact/hooks'
import type { Configuration } from '../../../contracts/dialogues.ts'
import type { Theme } from '../../../contracts/theme.ts'
import { t } from '../../i18n/index.ts'
import { to } from '../../place.ts'
import { type PreviewMessage, readyMessage } from '../../preview/message.ts'

interface PreviewProps {
  configuration: Configuration
  theme: Theme
  /** What is shown, and that nothing is kept of what is done with it. */
  hint?: string
}

const widths = ['desktop', 'phone'] as const
type Width = (typeof widths)[number]

/**
 * The real widget with this look, with examples for what citizens have sent. Nothing is stored by anything that is
 * done in it: the frame has no origin of its own and is told everything from here.
 */
export function Preview({ configuration, theme, hint = t.look.previewHint }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isReady, setIsReady] = useState(false)
  const [width, setWidth] = useState<Width>('desktop')
  const [scheme, setScheme] = useState<PreviewMessage['scheme']>('light')
  const [backgrounds, setBackgrounds] = useState({ light: '#ffffff', dark: '#17191c' })
  const background = backgrounds[scheme]

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data?.type === readyMessage) setIsReady(true)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])

  useEffect(() => {
    if (!isReady) return
    const message: PreviewMessage = { type: 'min-kommun:preview', configuration, theme, background, scheme }
    // In its sandbox the frame has no origin to name; it is a document of ours, and what it is told is no secret.
    frame.current?.contentWindow?.postMessage(message, '*')
  }, [isReady, configuration, theme, background, scheme])

  return (
    <section class="preview" aria-label={t.look.preview}>
      <div class="preview-tools">
        <Switch
          label={t.look.width}
          value={width}
          choices={widths.map((value) => ({ value, label: t.look.widths[value] }))}
          onChange={setWidth}
        />
        <Switch
          label={t.look.scheme}
          value={scheme}
          choices={(['light', 'dark'] as const).map((value) => ({ value, label: t.look.schemes[value] }))}
          onChange={setScheme}
        />
        <label class="preview-background">
          <input
            class="colour-well"
            type="color"
            value={background}
            onInput={(event) => setBackgrounds({ ...backgrounds, [scheme]: event.currentTarget.value })}
          />
          {t.look.background}
        </label>
      </div>
      <iframe
        ref={frame}
        class={`preview-frame preview-${width}`}
        title={t.look.preview}
        src={to('preview')}
        sandbox="allow-scripts allow-forms"
      />
      <p class="muted">{hint}</p>
    </section>
  )
}

interface SwitchProps<Value extends string> {
  label: string
  value: Value
  choices: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

const Switch = <Value extends string>({ label, value, choices, onChange }: SwitchProps<Value>) => (
  <fieldset class="switch">
    <legend class="visually-hidden">{label}</legend>
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </fieldset>
)
