import type { Configuration } from '../../../contracts/dialogues.ts'
import type { Kind } from '../../../contracts/kinds/index.ts'
import { answerProposals } from './proposals.ts'
import { answerSurvey } from './survey.ts'

/** What a kind's widget is told instead of what citizens have sent; undefined where there is nothing to tell. */
export type SampleAnswer<K extends Kind = Kind> = (
  configuration: Configuration<K>,
  method: string,
  path: string,
) => unknown

const kinds = { proposals: answerProposals, survey: answerSurvey } satisfies { [K in Kind]: SampleAnswer<K> }

export const answerSample = <K extends Kind>(configuration: Configuration<K>, method: string, path: string) =>
  (kinds as unknown as { [P in Kind]: SampleAnswer<K> })[configuration.dialogue.kind](configuration, method, path)
