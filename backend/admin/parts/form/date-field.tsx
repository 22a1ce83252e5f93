import { Field, type FieldProps } from './field.tsx'

interface DateFieldProps extends FieldProps {
  /** A day, as in `2026-11-24`, or nothing. */
  value: string
  onChange: (value: string) => void
}

/** A day, by the browser's own control. */
export const DateField = ({ value, onChange, ...field }: DateFieldProps) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        class="input"
        type="date"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
)
