import type { Kind } from '../../backend/contracts/kinds/index.ts'
import type { Texts } from '../i18n/texts.ts'

/** What a kind brings to the widget. Its first view is one script; the rest loads when it is asked for. */
export interface WidgetKind {
  kind: Kind
  element: CustomElementConstructor
  /** What it lends to its parts: its own `shared.ts`. */
  shared: object
}

interface KindSource {
  load(): Promise<{ default: WidgetKind }>
  /**
   * What loads when it is asked for, and the sections of the language files that go with it: the first is
   * the part's own, the others are found in its texts under their names.
   */
  parts: Record<string, readonly [own: keyof Texts, ...more: (keyof Texts)[]]>
}

/** A new kind is a folder with a `kind.ts` and a line here; the build makes its script and parts from it. */
export const kinds = {
  proposals: {
    load: () => import('./proposals/kind.ts'),
    parts: {
      form: ['proposalsForm'],
      filters: ['proposalsFilters'],
      similar: ['proposalsSimilar'],
      pictures: ['proposalsPictures'],
      review: ['proposalsReview'],
      outcome: ['proposalsOutcome', 'failures'],
      detail: ['proposalsDetail', 'failures'],
      flag: ['proposalsFlag', 'failures'],
      mail: ['proposalsMail', 'failures'],
      comments: ['proposalsComments'],
      commenting: ['proposalsCommenting', 'failures'],
    },
  },
  survey: {
    load: () => import('./survey/kind.ts'),
    parts: {
      participation: ['surveyParticipation', 'failures'],
      errors: ['surveyErrors'],
      writing: ['surveyWriting'],
      ranking: ['surveyRanking'],
      matrix: ['surveyMatrix'],
      pictures: ['surveyPictures'],
      review: ['surveyReview', 'failures'],
      outcome: ['surveyOutcome'],
      results: ['surveyResults'],
    },
  },
} as const satisfies Record<Kind, KindSource>
