import { t } from '../../i18n/index.ts'
import { Field, type FieldProps } from './field.tsx'

interface TextFieldProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'email' | 'url' | 'search' | 'tel'
  /** Counted near the end; longer text is kept, and refused when sent. */
  maximum?: number
  autocomplete?: string
  inputMode?: 'numeric' | 'text'
  spellcheck?: boolean
  onBlur?: () => void
}

export const TextField = ({ value, onInput, type = 'text', maximum, autocomplete, ...rest }: TextFieldProps) => {
  const { inputMode, spellcheck, onBlur, ...field } = rest
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            class="input"
            {...({ type } as { type: 'text' })}
            value={value}
            autocomplete={autocomplete ?? 'off'}
            inputMode={inputMode}
            spellcheck={spellcheck}
            onBlur={onBlur}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <Counter value={value} maximum={maximum} />
        </>
      )}
    </Field>
  )
}

interface TextAreaProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  rows?: number
  maximum?: number
}

export const TextArea = ({ value, onInput, rows = 4, maximum, ...field }: TextAreaProps) => (
  <Field {...field}>
    {(control) => (
      <>
        <textarea
          {...control}
          class="input"
          rows={rows}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <Counter value={value} maximum={maximum} />
      </>
    )}
  </Field>
)

/** Appears when a tenth is left. */
function Counter({ value, maximum }: { value: string; maximum: number | undefined }) {
  if (maximum === undefined || value.length < maximum * 0.9) return null
  const left = maximum - value.length
  return (
    <p class={left < 0 ? 'field-counter field-counter-over' : 'field-counter'} role="status">
      {left < 0 ? t.shell.charactersTooMany(-left) : t.shell.charactersLeft(left)}
    </p>
  )
}
