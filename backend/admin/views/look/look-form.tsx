import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { layThemes, listContrasts } from '../../../contracts/colours.ts'
import type { Configuration } from '../../../contracts/dialogues.ts'
import type { Theme } from '../../../contracts/theme.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Form, NumberField, RadioGroup } from '../../parts/form/index.ts'
import { ColourField, isColour } from './colour-field.tsx'
import { CustomProperties } from './custom-properties.tsx'
import { FontField } from './font-field.tsx'
import { Preview } from './preview.tsx'

interface LookFormProps {
  theme: Theme
  /** What it is laid over: the kommun's look under a dialogue's, nothing under the kommun's own. */
  below: Theme
  /** What to show it with; undefined while there is no dialogue. */
  configuration: Configuration | undefined
  /** Says what an empty field means. */
  inherited: string
  isKommun?: true
  onSave: (theme: Theme) => Promise<void>
  /** Fields that are not of the theme. */
  children?: ComponentChildren
}

const standard = { action: '#00528c', text: '#1f1f1f', surface: '#ffffff' }
const densities = [40, 48, 56] as const

/** The look at the left, the real widget in it at the right. */
export function LookForm({ theme, below, configuration, inherited, isKommun, onSave, children }: LookFormProps) {
  const form = useForm<{ theme: Theme }>({ theme })
  const own = form.values.theme
  // Fetched anew behind what was shown first.
  useEffect(() => {
    if (!form.changed) form.reset({ theme })
  }, [theme])
  // Colours are taken together: beside one of its own a dialogue has none of the kommun's.
  const hasColours = Boolean(own.action ?? own.text ?? own.surface)
  const inheritedColour = hasColours ? t.look.standard : inherited
  const all = layThemes(below, withoutHalfTyped(own))
  const set = (patch: { [Token in keyof Theme]: Theme[Token] | undefined }) =>
    form.set({ theme: withoutUndefined({ ...own, ...patch }) })
  return (
    <div class="look">
      <div class="look-form">
        <Form form={form} onSubmit={(values) => onSave(values.theme)} tell={{ version_conflict: t.look.conflict }}>
          <h2>{t.look.coloursTitle}</h2>
          {(['action', 'text', 'surface'] as const).map((token) => (
            <ColourField
              key={token}
              name={`/theme/${token}`}
              label={t.look.tokens[token]}
              hint={t.look.tokenHints[token]}
              value={own[token]}
              standard={all[token] ?? standard[token]}
              inherited={inheritedColour}
              checks={listContrasts(all).filter((check) => check.token === token)}
              onInput={(colour) => set({ [token]: colour })}
            />
          ))}
          <h2>{t.look.shapeTitle}</h2>
          <FontField value={own.font} inherited={inherited} onInput={(font) => set({ font })} />
          <NumberField
            name="/theme/radius"
            label={t.look.tokens.radius}
            hint={t.look.radiusHint(inherited)}
            unit="px"
            optional
            value={own.radius ?? null}
            onInput={(radius) => set({ radius: radius ?? undefined })}
          />
          <RadioGroup
            name="/theme/density"
            label={t.look.tokens.density}
            value={String(own.density ?? (isKommun ? 48 : ''))}
            choices={[
              ...(isKommun ? [] : [{ value: '', label: inherited }]),
              ...densities.map((height) => ({ value: String(height), label: t.look.densities[height] })),
            ]}
            onChange={(value) => set({ density: densities.find((height) => String(height) === value) })}
          />
          {children}
        </Form>
        <CustomProperties theme={all} />
      </div>
      {configuration && <Preview configuration={configuration} theme={all} />}
    </div>
  )
}

const withoutUndefined = (theme: { [Token in keyof Theme]: Theme[Token] | undefined }): Theme =>
  Object.fromEntries(Object.entries(theme).filter(([, value]) => value !== undefined))

/** What is being typed is no colour yet, and is neither judged nor shown. */
const withoutHalfTyped = (theme: Theme): Theme =>
  Object.fromEntries(Object.entries(theme).filter(([token, value]) => !(token in standard) || isColour(String(value))))
