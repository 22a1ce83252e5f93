import { useState } from 'preact/hooks'
import { Field, type FieldProps } from './field.tsx'

interface NumberFieldProps extends FieldProps {
  value: number | null
  /** Null when it is empty or no number. */
  onInput: (value: number | null) => void
  /** What stands after it, as in "dagar". */
  unit?: string
  decimals?: boolean
}

/** A number typed as text: no wheel or arrow changes it unseen, and a decimal comma counts as one. */
export function NumberField({ value, onInput, unit, decimals, ...field }: NumberFieldProps) {
  const [typed, setTyped] = useState('')
  // What is being typed, such as "1,", stays for as long as it means the same number.
  const text = toNumber(typed) === value ? typed : toText(value)
  const take = (text: string) => {
    setTyped(text)
    onInput(toNumber(text))
  }
  return (
    <Field {...field}>
      {(control) => (
        <span class="number-field">
          <input
            {...control}
            class="input input-short"
            type="text"
            inputMode={decimals ? 'decimal' : 'numeric'}
            autocomplete="off"
            value={text}
            onInput={(event) => take(event.currentTarget.value)}
          />
          {unit && <span class="number-field-unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

const toText = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))

function toNumber(text: string): number | null {
  const number = Number(text.replace(/\s/g, '').replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? null : number
}
