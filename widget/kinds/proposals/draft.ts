import type {
  headingMaximum,
  nameMaximum,
  ProposalInput,
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
  /** The field that no person sees. */
  website: string
}

export const emptyDraft: Draft = {
  heading: '',
  text: '',
  category: '',
  name: '',
  isAlias: false,
  email: '',
  website: '',
}

export type FieldName = 'heading' | 'text' | 'category' | 'name' | 'email'
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

const required = ['heading', 'text', 'name'] as const

const pointers: Record<string, FieldName> = {
  '/heading': 'heading',
  '/text': 'text',
  '/category': 'category',
  '/author': 'name',
  '/author/name': 'name',
  '/email': 'email',
}

/** What can be seen to be missing or too long before anything is sent. */
export function validate(draft: Draft): FieldErrors {
  const errors: FieldErrors = {}
  if (draft.email.trim() && !/^\S+@\S+\.\S+$/.test(draft.email.trim())) errors.email = { code: 'invalid_email' }
  for (const [field, maximum] of Object.entries(limits) as [FieldName, number][]) {
    if (draft[field].trim().length > maximum) errors[field] = { code: 'too_long', maximum }
  }
  for (const field of required) if (!draft[field].trim()) errors[field] = { code: 'required' }
  return errors
}

/** The service's findings by field; what concerns no field of ours is left out. */
export function toFieldErrors(found: FieldError[]): FieldErrors {
  const known = found.flatMap((error) => {
    const field = pointers[error.pointer]
    return field ? [[field, error] as const] : []
  })
  return Object.fromEntries(known)
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
    ...(draft.website && { website: draft.website }),
  }
}
