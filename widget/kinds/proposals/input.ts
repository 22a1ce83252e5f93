import type { ProposalInput } from '../../../backend/contracts/kinds/proposals.ts'
import type { FieldError } from '../../../backend/contracts/problems.ts'
import type { Draft, FieldErrors, FieldName } from './draft.ts'

const pointers: Record<string, FieldName> = {
  '/heading': 'heading',
  '/text': 'text',
  '/category': 'category',
  '/place': 'place',
  '/author/name': 'name',
  '/email': 'email',
  '/openFor': 'openFor',
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
  const place = draft.place.trim()
  return {
    heading: draft.heading.trim(),
    text: draft.text.trim(),
    author: { kind: draft.isAlias ? 'alias' : 'name', name: draft.name.trim() },
    elapsed: Math.round(elapsed),
    ...(draft.category && { category: draft.category }),
    ...(place && { place }),
    ...(email && { email }),
    ...(draft.openFor && { openFor: Number(draft.openFor) }),
    ...(draft.website && { website: draft.website }),
  }
}
