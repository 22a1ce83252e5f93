import { z } from 'zod'
import { Id, ReceiptCode, Slug } from '../primitives.ts'

/** What paths name, from the outside in. */
export const tenant = z.object({ tenant: Slug })
export const dialogue = tenant.extend({ dialogue: Slug })
export const proposal = dialogue.extend({ proposal: Id })
export const comment = proposal.extend({ comment: Id })
export const receipt = tenant.extend({ code: ReceiptCode })
export const submission = tenant.extend({ submission: Id })

export const everyone = ['admin', 'moderator', 'analyst'] as const
