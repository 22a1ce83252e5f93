import { demoDialogue } from '../demo/dialogue.ts'
import { demoSurvey } from '../demo/survey.ts'

export interface Shot {
  /** The file's name, without its ending. */
  name: string
  /** Below `/{tenant}/admin`. */
  path: string
}

const dialogue = `dialogues/${demoDialogue.slug}`
const survey = `dialogues/${demoSurvey.slug}`

/** The views that the guides show. */
export const shots: Shot[] = [
  { name: 'account', path: 'account' },
  { name: 'dialogues', path: 'dialogues' },
  { name: 'settings-of-a-dialogue', path: dialogue },
  { name: 'look', path: `${dialogue}/look` },
  { name: 'embed', path: `${dialogue}/embed` },
  { name: 'moderation', path: 'moderation' },
  { name: 'submissions', path: `submissions?dialogue=${demoDialogue.slug}` },
  { name: 'mail', path: 'mail' },
  { name: 'retention', path: `${dialogue}/retention` },
  { name: 'audit-log', path: 'audit-log' },
  { name: 'survey-questions', path: `${survey}/questions` },
  { name: 'survey-results', path: `${survey}/results` },
]
