import { Field, type FieldProps } from '../../../parts/form/index.ts'

interface DateFieldProps extends FieldProps {
  /** As in `2026-10-14`; empty for none. */
  value: string
  onInput: (value: string) => void
}

export const DateField = ({ value, onInput, ...field }: DateFieldProps) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        class="input input-moment"
        type="date"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  </Field>
)
