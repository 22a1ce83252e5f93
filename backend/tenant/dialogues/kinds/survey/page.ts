import { findAnswerErrors } from '../../../../contracts/kinds/survey/check-answers.ts'
import { walk } from '../../../../contracts/kinds/survey/logic.ts'
import { ProblemError, problem } from '../../../../http/problem.ts'
import type { SurveyContent, SurveyForm } from '../../../../pages/kinds/survey/content.ts'
import type { TenantContext } from '../../../context.ts'
import { tryCode } from '../../../participants/take-part.ts'
import { createFormToken, readFormToken } from '../../../submissions/form-token.ts'
import { submit } from '../../../submissions/submit.ts'
import type { DialogueRow } from '../../rules.ts'
import { readAnswers } from './read-answers.ts'
import { getPublicResults } from './results.ts'
import { getSettings } from './settings.ts'
import { responseKind } from './submission.ts'
import { findVersion } from './versions.ts'

/** The hosted page of a survey: an invitation, `?write=response` the questions, `?results=all` what came of it. */
export async function getPageContent(
  tenant: TenantContext,
  dialogue: DialogueRow,
  search: URLSearchParams,
): Promise<SurveyContent> {
  if (search.has('results')) return { results: await getPublicResults(tenant, dialogue.slug) }
  return search.get('write') === 'response' ? { form: openForm(tenant, dialogue) } : { invitation: true }
}

const openForm = ({ keys }: TenantContext, { id }: DialogueRow): SurveyForm => ({
  token: createFormToken(keys, id),
  values: {},
  errors: [],
})

/**
 * Takes in the questions as a form without JavaScript sends them: all at once. Answers to questions that the others
 * have made pointless are left out, as the widget would never have asked them. They are judged by the version that
 * the page showed; where that refuses them and the survey has changed since, the page shows the new questions.
 */
export async function submitPageForm(
  tenant: TenantContext,
  dialogue: DialogueRow,
  { form, address }: { form: URLSearchParams; address: string },
): Promise<{ location: string } | { content: SurveyContent }> {
  const token = form.get('token') ?? ''
  const settings = getSettings(dialogue)
  const version = Number(form.get('_version'))
  const shownVersion = Number.isInteger(version) ? await findVersion(tenant, dialogue, version) : undefined
  const definition = shownVersion ?? settings.definition
  const given = readAnswers(definition, form)
  const { answers, path } = walk(definition, given.answers)
  const shown = new Set(path.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const others = Object.fromEntries(Object.entries(given.others).filter(([id]) => shown.has(id)))
  const values = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)]))
  const again = (rest: Partial<SurveyForm>) => ({ content: { form: { token, values, errors: [], ...rest } } })
  try {
    const { key, elapsed } = readFormToken(tenant.keys, dialogue.id, token)
    if (!shownVersion) return again({ expired: true })
    const errors = findAnswerErrors(definition, { answers, others })
    if (errors.length > 0 && version !== settings.version) return again({ expired: true })
    if (errors.length > 0) return again({ errors })
    const raw = { version, language: dialogue.language, answers, others, website: form.get('website') ?? '', elapsed }
    const asksForCode = settings.answers === 'participant'
    const ticket = asksForCode ? tryCode(tenant, dialogue, form.get('_code') ?? '', address) : undefined
    const kind = responseKind(tenant, definition, { withoutScript: true, ticket })
    const { code } = await submit(tenant, kind, { dialogue, key, raw, address, withoutScript: true })
    return { location: `/${tenant.profile.slug}/r/${code}` }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, details } = error
    if (code === 'already_received') return { location: toReceiptPath(tenant, details.receipt) }
    if (code === 'code_unknown' || code === 'already_answered') return again({ refusedCode: code })
    if (code === 'invalid_input') return again({ errors: details.errors ?? [] })
    if (code === 'proof_expired') return again({ ...openForm(tenant, dialogue), values, expired: true })
    throw error
  }
}

function toReceiptPath({ profile }: TenantContext, receipt: unknown): string {
  const { code } = (receipt ?? {}) as { code?: string }
  if (!code) throw problem('internal_error')
  return `/${profile.slug}/r/${code}`
}
