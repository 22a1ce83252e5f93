import { type ContrastCheck, findReadable, readable } from '../../../contracts/colours.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/form/index.ts'

export const isColour = (code: string) => /^#[0-9a-f]{6}$/.test(code)

interface ColourFieldProps {
  name: string
  label: string
  hint: string
  /** Undefined: what is below it shows through. */
  value: string | undefined
  /** The colour that is in force when none is given. */
  standard: string
  inherited: string
  /** Everything that this colour is read against. */
  checks: readonly ContrastCheck[]
  onInput: (colour: string | undefined) => void
}

/** A colour by eye or by its code, with what its contrasts are, and the nearest one that can be read. */
export function ColourField({ value, standard, inherited, checks, onInput, ...field }: ColourFieldProps) {
  const isWhole = value === undefined || isColour(value)
  const failing = checks.filter(({ contrast }) => contrast < readable)
  const suggestion =
    failing.length > 0 && isWhole
      ? findReadable(
          checks[0]?.colour ?? standard,
          checks.map(({ ground }) => ground),
        )
      : undefined
  return (
    <div class="colour">
      <Field {...field}>
        {(control) => (
          <div class="colour-controls">
            <input
              class="colour-well"
              type="color"
              aria-label={t.look.pick(field.label)}
              value={isWhole ? (value ?? standard) : standard}
              onInput={(event) => onInput(event.currentTarget.value)}
            />
            <input
              {...control}
              class="input colour-code"
              type="text"
              autocomplete="off"
              spellcheck={false}
              placeholder={standard}
              value={value ?? ''}
              onInput={(event) => onInput(tidy(event.currentTarget.value))}
            />
            {value !== undefined ? (
              <Button look="quiet" onClick={() => onInput(undefined)}>
                {t.look.reset}
                <span class="visually-hidden"> {field.label}</span>
              </Button>
            ) : (
              <span class="muted">{inherited}</span>
            )}
          </div>
        )}
      </Field>
      {isWhole && checks.length > 0 && (
        <div role="status">
          <ul class="colour-checks">
            {checks.map(({ against, contrast }) => (
              <li key={against} class={contrast < readable ? 'colour-fails' : 'colour-passes'}>
                {t.look.contrast[against](format.ratio(contrast), contrast >= readable)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {failing.length > 0 && isWhole && !suggestion && <p class="colour-hopeless">{t.look.hopeless}</p>}
      {suggestion && (
        <Button onClick={() => onInput(suggestion)}>
          <span class="colour-suggestion">
            <span class="colour-swatch" style={{ backgroundColor: suggestion }} />
            {t.look.use(suggestion)}
          </span>
        </Button>
      )}
    </div>
  )
}

/** `00528C` is a colour too. */
function tidy(typed: string): string | undefined {
  const code = typed.trim().toLowerCase()
  if (code === '') return undefined
  return /^[0-9a-f]{6}$/.test(code) ? `#${code}` : code
}
