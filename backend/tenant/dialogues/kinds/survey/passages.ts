import type { Answers } from '../../../../contracts/kinds/survey/answers.ts'
import { listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { toPublicText } from '../../../submissions/public-text.ts'
import type { DialogueRow } from '../../rules.ts'
import type { Passage, Projection } from '../kind.ts'
import { getSettings } from './settings.ts'

interface Written {
  /** The ids of the texts, in the order in which the projection has them. */
  texts: string[]
  answers: Answers
  others: Record<string, string>
}

/** Between the texts of a projection: a character that no citizen's text can contain. */
const separator = '\n\u001e\n'

/** The free texts of a response, in the order of the questions; what was chosen is no text. */
export function listTexts(definition: SurveyDefinition, { answers, others }: Omit<Written, 'texts'>) {
  return listQuestions(definition).flatMap(({ question }) => {
    const answer = answers[question.id]
    const own = others[question.id]
    const isText = question.type === 'short_text' || question.type === 'long_text'
    return [
      ...(isText && typeof answer === 'string' ? [{ id: question.id, text: answer }] : []),
      ...(own ? [{ id: toOtherId(question.id), text: own }] : []),
    ]
  })
}

const toOtherId = (question: string) => `${question}/other`

export const toProjection = (texts: { text: string }[]): Projection => ({
  heading: '',
  text: texts.map(({ text }) => toPublicText(text)).join(separator),
  author: '',
  category: null,
  place: null,
})

/** The free texts, each with the words of its question; one that has been taken out since is called by its id. */
export function listPassages(dialogue: DialogueRow, { text }: Projection, content: unknown): Passage[] {
  const { texts, answers, others } = content as Written
  const shown = text.split(separator)
  const questions = listQuestions(getSettings(dialogue).definition).map(({ question }) => question)
  return texts.map((id, index) => {
    const [name = '', isOther] = id.split('/')
    const label = questions.find((question) => question.id === name)?.label[dialogue.language] ?? name
    const original = isOther ? (others[name] ?? '') : String(answers[name] ?? '')
    return { id: String(index), label, original, public: shown[index] ?? '' }
  })
}

/** The public texts with a moderator's edits; identity numbers in them are masked as in any other text. */
export function redact(before: Projection, edits: Readonly<Record<string, string>>): Projection {
  const texts = before.text.split(separator).map((shown, index) => ({ text: edits[index] ?? shown }))
  return { ...before, text: toProjection(texts).text }
}
