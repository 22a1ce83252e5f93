import type { Role } from '../../../contracts/operation.ts'
import type { Language } from '../../../contracts/primitives.ts'
import { t } from '../../i18n/index.ts'
import { RadioGroup, Select, TextField } from '../../parts/form/index.ts'
import { languageChoices, roleChoices } from './choices.ts'

export interface MemberValues {
  name: string
  role: Role
  language: Language
}

interface MemberFieldsProps {
  values: MemberValues
  set: (patch: Partial<MemberValues>) => void
  /** Said beside the roles. */
  roleHint?: string | undefined
}

/** What is the same when somebody is invited and when they are changed. */
export const MemberFields = ({ values, set, roleHint }: MemberFieldsProps) => (
  <>
    <TextField name="/name" label={t.members.name} maximum={80} value={values.name} onInput={(name) => set({ name })} />
    <RadioGroup
      name="/role"
      label={t.members.role}
      hint={roleHint}
      choices={roleChoices()}
      value={values.role}
      onChange={(role) => set({ role })}
    />
    <Select
      name="/language"
      label={t.members.language}
      choices={languageChoices()}
      value={values.language}
      onChange={(language) => set({ language })}
    />
  </>
)
