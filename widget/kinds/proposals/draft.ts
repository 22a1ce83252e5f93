import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import type {
  headingMaximum,
  nameMaximum,
  PublicProposalSettings,
  placeMaximum,
  textMaximum,
} from '../../../backend/contracts/kinds/proposals.ts'
import type { FieldError } from '../../../backend/contracts/problems.ts'

/** What the citizen has typed so far, exactly as it stands in the fields. */
export interface Draft {
  heading: string
  text: string
  category: string
  place: string
  name: string
  isAlias: boolean
  email: string
  /** How long the proposal shall be open, where the author has a choice; else empty. */
  openFor: string
  /** The field that no person sees. */
  website: string
}

export type FieldName = 'heading' | 'text' | 'place' | 'category' | 'name' | 'email' | 'openFor'
export type FieldErrors = Partial<Record<FieldName, Pick<FieldError, 'code' | 'maximum'>>>

// The contract's own figures: the types don't match when it changes.
const headingLimit: typeof headingMaximum = 120
const textLimit: typeof textMaximum = 5000
const nameLimit: typeof nameMaximum = 80
const placeLimit: typeof placeMaximum = 80

export const limits: Partial<Record<FieldName, number>> = {
  heading: headingLimit,
  text: textLimit,
  place: placeLimit,
  name: nameLimit,
  email: 254,
}

/** Under which name the browser keeps a draft, once the citizen has asked it to. */
export const draftName = ({ tenant, dialogue }: Configuration) => `min-kommun:draft:${tenant.slug}/${dialogue.slug}`

/** Nothing yet but what the dialogue's rules decide. */
export const createDraft = ({ naming, openPeriod }: PublicProposalSettings): Draft => ({
  heading: '',
  text: '',
  category: '',
  place: '',
  name: '',
  isAlias: naming === 'alias',
  email: '',
  openFor: String(openPeriod?.choices[1] ? openPeriod.choices[0] : ''),
  website: '',
})

/** What can be seen to be missing or too long before anything is sent. */
export function validate(draft: Draft, { proposing }: PublicProposalSettings): FieldErrors {
  const errors: FieldErrors = {}
  const email = draft.email.trim()
  if (email && !/^\S+@\S+\.\S+$/.test(email)) errors.email = { code: 'invalid_email' }
  for (const [field, maximum] of Object.entries(limits) as [FieldName, number][]) {
    const { length } = draft[field].trim()
    if (length > maximum) errors[field] = { code: 'too_long', maximum }
    const isOptional = field === 'place' || (field === 'email' && proposing === 'device')
    if (!length && !isOptional) errors[field] = { code: 'required' }
  }
  return errors
}
