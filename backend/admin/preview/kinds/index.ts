import type { Configuration } from '../../../contracts/dialogues.ts'
import type { Kind } from '../../../contracts/kinds/index.ts'
import { answerProposals } from './proposals.ts'

/** What a kind's widget is told instead of what citizens have sent; undefined where there is nothing to tell. */
export type SampleAnswer = (configuration: Configuration, method: string, path: string) => unknown

const kinds = { proposals: answerProposals } satisfies Record<Kind, SampleAnswer>

export const answerSample: SampleAnswer = (configuration, method, path) =>
  kinds[configuration.dialogue.kind](configuration, method, path)
