import { useState } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { Select, TextField } from '../../parts/form/index.ts'

interface FontFieldProps {
  value: string | undefined
  inherited: string
  onInput: (font: string | undefined) => void
}

/** Families that are on most computers, or that many kommuner have on their pages. */
const stacks: Record<string, string> = {
  Arial: 'Arial, Helvetica, sans-serif',
  Georgia: 'Georgia, "Times New Roman", serif',
  'Open Sans': '"Open Sans", Arial, sans-serif',
  Roboto: 'Roboto, Arial, sans-serif',
  'Source Sans 3': '"Source Sans 3", "Source Sans Pro", Arial, sans-serif',
  Verdana: 'Verdana, Geneva, sans-serif',
}

/** The page's own typeface unless another is wanted; one that isn't on the page can't be shown. */
export function FontField({ value, inherited, onInput }: FontFieldProps) {
  const known = value === undefined ? '' : Object.values(stacks).find((stack) => stack === value)
  const [wantsOther, setWantsOther] = useState(known === undefined)
  const choose = (choice: string) => {
    setWantsOther(choice === 'other')
    if (choice !== 'other') onInput(choice || undefined)
  }
  return (
    <>
      <Select
        name="/font"
        label={t.look.tokens.font}
        hint={t.look.fontHint}
        value={wantsOther ? 'other' : (known ?? 'other')}
        choices={[
          { value: '', label: inherited },
          ...Object.entries(stacks).map(([label, stack]) => ({ value: stack, label })),
          { value: 'other', label: t.look.otherFont },
        ]}
        onChange={choose}
      />
      {(wantsOther || known === undefined) && (
        <TextField
          name="/theme/font"
          label={t.look.fontStack}
          hint={t.look.fontStackHint}
          value={value ?? ''}
          spellcheck={false}
          onInput={(font) => onInput(font || undefined)}
        />
      )}
    </>
  )
}
