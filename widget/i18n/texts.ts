import type { Kind } from '../../backend/contracts/kinds/index.ts'
import type { Language } from '../../backend/contracts/primitives.ts'
import type * as swedish from './sv.ts'

/** A sentence in each form that its number needs; languages differ in how many those are. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

type Shape<T> = {
  [Key in keyof T]: T[Key] extends string ? string : T[Key] extends { one: string } ? Forms : Shape<T[Key]>
}

/** Swedish comes first and decides what there is to say; every other language file has the same shape. */
export type Texts = Shape<typeof swedish>

/** A kind's first view in words. */
export interface KindTexts extends Record<Kind, { formats: Formats }> {
  proposals: Texts['proposals']
  survey: Texts['survey']
}

export type ProposalsTexts = Texts['proposals']
export type Formats = Texts['proposals']['formats']
export type SurveyTexts = Texts['survey']
export type SurveyParticipationTexts = Texts['surveyParticipation'] & { failures: Texts['failures'] }
export type SurveyErrorsTexts = Texts['surveyErrors']
export type SurveyWritingTexts = Texts['surveyWriting']
export type SurveyRankingTexts = Texts['surveyRanking']
export type SurveyMatrixTexts = Texts['surveyMatrix']
export type SurveyPicturesTexts = Texts['surveyPictures']
export type SurveyReviewTexts = Texts['surveyReview'] & { failures: Texts['failures'] }
export type SurveyOutcomeTexts = Texts['surveyOutcome']
export type SurveyResultsTexts = Texts['surveyResults']
export type ProposalFormTexts = Texts['proposalsForm']
export type ProposalOutcomeTexts = Texts['proposalsOutcome'] & { failures: Texts['failures'] }
export type ProposalFiltersTexts = Texts['proposalsFilters']
export type ProposalSimilarTexts = Texts['proposalsSimilar']
export type ProposalPicturesTexts = Texts['proposalsPictures']
export type ProposalReviewTexts = Texts['proposalsReview']
export type ProposalFlagTexts = Texts['proposalsFlag'] & { failures: Texts['failures'] }
export type ProposalMailTexts = Texts['proposalsMail'] & { failures: Texts['failures'] }
export type ProposalCommentsTexts = Texts['proposalsComments']
export type ProposalCommentingTexts = Texts['proposalsCommenting'] & { failures: Texts['failures'] }
export type ProposalDetailTexts = Texts['proposalsDetail'] & { failures: Texts['failures'] }

/** The languages there are files for. */
export const languages = {
  sv: () => import('./sv.ts'),
  en: () => import('./en.ts'),
} satisfies Record<Language, () => Promise<Texts>>
