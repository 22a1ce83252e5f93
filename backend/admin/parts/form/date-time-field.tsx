import { fromSwedishTime, toSwedishTime } from '../../i18n/swedish-time.ts'
import { Field, type FieldProps } from './field.tsx'

interface DateTimeFieldProps extends FieldProps {
  /** ISO 8601 in UTC, or null for none. */
  value: string | null
  onInput: (value: string | null) => void
}

/** A moment by the clock in Sweden, whatever clock the computer has. */
export const DateTimeField = ({ value, onInput, ...field }: DateTimeFieldProps) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        class="input input-moment"
        type="datetime-local"
        value={value ? toSwedishTime(value) : ''}
        onChange={(event) => onInput(fromSwedishTime(event.currentTarget.value))}
      />
    )}
  </Field>
)
