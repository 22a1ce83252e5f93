import type { Role } from '../../../contracts/operation.ts'
import type { Language } from '../../../contracts/primitives.ts'
import { t } from '../../i18n/index.ts'

const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words) as K[]

export const languageChoices = () =>
  keysOf<Language>(t.account.languages).map((value) => ({ value, label: t.account.languages[value] }))

/** Each role with what it is for. */
export const roleChoices = () =>
  keysOf<Role>(t.members.roles).map((value) => ({
    value,
    label: t.members.roles[value],
    hint: t.members.roleHints[value],
  }))
