import type { Question } from '../../../../../contracts/kinds/survey/questions.ts'
import type { QuestionResult, StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import { listSaid } from './values.ts'

export type Response = Pick<StoredResponse, 'answers'>

/** Counts answers as the service does when they come in: how many answered each question, and with what. */
export function tally(questions: readonly Question[], responses: readonly Response[]): QuestionResult[] {
  return questions.map((question) => {
    const counts = new Map<string, { row?: string; value: string; count: number }>()
    let answered = 0
    for (const { answers } of responses) {
      const answer = answers[question.id]
      if (answer === undefined) continue
      answered++
      for (const said of listSaid(question, answer)) {
        const key = `${said.row ?? ''} ${said.value}`
        const counted = counts.get(key) ?? { ...said, count: 0 }
        counted.count++
        counts.set(key, counted)
      }
    }
    return { id: question.id, answered, counts: [...counts.values()] }
  })
}
