import { t } from '../../../i18n/index.ts'
import { TextArea, TextField } from '../../../parts/form/index.ts'
import { tenant } from '../../../place.ts'

interface Words {
  title: string
  introduction: string
}

interface TextFieldsProps {
  values: Words
  onChange: (patch: Partial<Words>) => void
}

/** What citizens read first. */
export const TextFields = ({ values, onChange }: TextFieldsProps) => (
  <>
    <TextField
      name="/title"
      label={t.dialogue.title}
      hint={t.dialogue.titleHint}
      value={values.title}
      maximum={120}
      onInput={(title) => onChange({ title })}
    />
    <TextArea
      name="/introduction"
      label={t.dialogue.introduction}
      hint={t.dialogue.introductionHint}
      optional
      value={values.introduction}
      maximum={600}
      onInput={(introduction) => onChange({ introduction })}
    />
  </>
)

interface AddressFieldProps {
  slug: string
  isFixed?: boolean
  /** Said instead of the hint, as when the address is taken. */
  warning?: string | undefined
  onChange: (slug: string) => void
}

/** The dialogue's own address, to be seen as it will be. */
export const AddressField = ({ slug, isFixed, warning, onChange }: AddressFieldProps) => (
  <TextField
    name="/slug"
    label={t.dialogue.address}
    hint={
      isFixed ? (
        t.dialogue.addressFixed
      ) : (
        <span role="status" class={warning && 'address-warning'}>
          {warning ?? t.dialogue.addressHint(`${location.host}/${tenant}/${slug || '…'}`)}
        </span>
      )
    }
    value={slug}
    disabled={isFixed ?? false}
    spellcheck={false}
    onInput={onChange}
  />
)
