import type { Question } from '../../../../../contracts/kinds/survey/questions.ts'
import type { StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import { isText } from './values.ts'

export interface Written {
  id: string
  reference: string
  createdAt: string
  text: string
}

/** What was written to a question in citizens' own words, newest first; at a choice, what "other" stands for. */
export function listTexts({ id, type }: Question, responses: readonly StoredResponse[]): Written[] {
  return responses
    .flatMap(({ answers, others, ...response }): Written[] => {
      const text = isText(type) ? answers[id] : others[id]
      if (typeof text !== 'string' || text.trim() === '') return []
      return [{ id: response.id, reference: response.reference, createdAt: response.createdAt, text }]
    })
    .toReversed()
}
