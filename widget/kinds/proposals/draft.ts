import type {
  headingMaximum,
  nameMaximum,
  ProposalInput,
  PublicProposalSettings,
  textMaximum,
} from '../../../backend/contracts/kinds/proposals.ts'
import type { FieldError } from '../../../backend/contracts/problems.ts'

/** What the citizen has typed so far, exactly as it stands in the fields. */
export interface Draft {
  heading: string
  text: string
  category: string
  name: string
  isAlias: boolean
  email: string
  /** How long the proposal shall be open, where the author has a choice; else empty. */
  openFor: string
  /** The field that no person sees. */
  website: string
}

export type FieldName = 'heading' | 'text' | 'category' | 'name' | 'email' | 'openFor'
export type FieldErrors = Partial<Record<FieldName, Pick<FieldError, 'code' | 'maximum'>>>

// The contract's own figures: the types don't match when it changes.
const headingLimit: typeof headingMaximum = 120
const textLimit: typeof textMaximum = 5000
const nameLimit: typeof nameMaximum = 80

export const limits: Partial<Record<FieldName, number>> = {
  heading: headingLimit,
  text: textLimit,
  name: nameLimit,
  email: 254,
}

const pointers: Record<string, FieldName> = {
  '/heading': 'heading',
  '/text': 'text',
  '/category': 'category',
  '/author/name': 'name',
  '/email': 'email',
  '/openFor': 'openFor',
}

/** Nothing yet but what the dialogue's rules decide. */
export const createDraft = ({ naming, openPeriod }: PublicProposalSettings): Draft => ({
  heading: '',
  text: '',
  category: '',
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
    if (!length && (field !== 'email' || proposing === 'email')) errors[field] = { code: 'required' }
  }
  return errors
}

/** The service's findings by field; what concerns no field of ours is left out. */
export function toFieldErrors(found: FieldError[]): FieldErrors {
  const errors: FieldErrors = {}
  for (const error of found) {
    const field = pointers[error.pointer]
    if (field) errors[field] = error
  }
  return errors
}

/** The draft as the service wants it, apart from the proof. */
export function toInput(draft: Draft, elapsed: number): Omit<ProposalInput, 'proof'> {
  const email = draft.email.trim()
  return {
    heading: draft.heading.trim(),
    text: draft.text.trim(),
    author: { kind: draft.isAlias ? 'alias' : 'name', name: draft.name.trim() },
    elapsed: Math.round(elapsed),
    ...(draft.category && { category: draft.category }),
    ...(email && { email }),
    ...(draft.openFor && { openFor: Number(draft.openFor) }),
    ...(draft.website && { website: draft.website }),
  }
}
