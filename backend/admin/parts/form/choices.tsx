import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/index.ts'
import { useControlId, useFieldError } from './errors.ts'
import { Field, FieldErrorText, type FieldProps } from './field.tsx'

export interface Choice<Value extends string> {
  value: Value
  label: string
  hint?: ComponentChildren
}

interface SelectProps<Value extends string> extends FieldProps {
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

export const Select = <Value extends string>({ value, choices, onChange, ...field }: SelectProps<Value>) => (
  <Field {...field}>
    {(control) => (
      <select
        {...control}
        class="input input-select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** One of a few, all in sight; each with a line that explains it. */
export function RadioGroup<Value extends string>({
  name,
  label,
  hint,
  optional,
  disabled,
  ...rest
}: SelectProps<Value>) {
  const { value, choices, onChange } = rest
  const error = useFieldError(name)
  const id = useControlId(name)
  return (
    <fieldset
      id={id}
      class={error ? 'field field-wrong' : 'field'}
      disabled={disabled}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend class="field-label">
        <span class="field-label-text">{label}</span>{' '}
        {optional && <span class="field-optional">{t.shell.optional}</span>}
      </legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldErrorText id={id} error={error} />}
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && <span class="choice-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface CheckboxProps extends FieldProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Checkbox({ name, label, hint, checked, disabled, onChange }: CheckboxProps) {
  const error = useFieldError(name)
  const id = useControlId(name)
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      {error && <FieldErrorText id={id} error={error} />}
      <label class="choice">
        <input
          id={id}
          type="checkbox"
          name={name}
          checked={checked}
          disabled={disabled}
          aria-describedby={error && `${id}-error`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>
          <span class="field-label-text">{label}</span>
          {hint && <span class="choice-hint">{hint}</span>}
        </span>
      </label>
    </div>
  )
}
