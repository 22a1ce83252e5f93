import type { FieldError } from '../../contracts/problems.ts'
import { Correction, type OwnSubmission } from '../../contracts/receipts.ts'
import { ProblemError, validate } from '../../http/problem.ts'
import type { CorrectionForm } from '../../pages/correction-form.ts'
import type { TenantContext } from '../context.ts'
import { getDialogue } from '../dialogues/queries.ts'
import { correctSubmission } from '../receipts/correct-submission.ts'
import { getOwnSubmission } from '../receipts/queries.ts'

/** The form with what the author has written so far. */
export async function openCorrection(
  tenant: TenantContext,
  { dialogue, heading, text, category = '' }: OwnSubmission,
): Promise<CorrectionForm> {
  const row = await getDialogue(tenant, dialogue.slug)
  const categories = tenant.kinds[row.kind].listCategories(row)
  return { values: { heading, text, category }, errors: [], categories: [...categories] }
}

/**
 * Takes in a correction from the page: done, or the form again with what was filled in and what to put right.
 *
 * @throws problems that no change to the form could mend.
 */
export async function correctByForm(
  tenant: TenantContext,
  code: string,
  form: URLSearchParams,
): Promise<{ corrected: true } | { correction: CorrectionForm }> {
  const read = (name: string) => form.get(name) ?? ''
  // Browsers send line breaks as CRLF.
  const values = { heading: read('heading'), text: read('text').replace(/\r\n/g, '\n'), category: read('category') }
  try {
    await correctSubmission(tenant, code, validate(Correction, { ...values, category: values.category || null }))
    return { corrected: true }
  } catch (error) {
    const errors = toFieldErrors(error)
    if (!errors) throw error
    const open = await openCorrection(tenant, await getOwnSubmission(tenant, code))
    return { correction: { ...open, values, errors } }
  }
}

function toFieldErrors(error: unknown): FieldError[] | undefined {
  if (!(error instanceof ProblemError)) return undefined
  if (error.code === 'duplicate') return [{ pointer: '/heading', code: 'duplicate' }]
  return error.code === 'invalid_input' ? error.details.errors : undefined
}
