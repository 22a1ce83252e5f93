import type { SubmissionStatus } from '../../../contracts/submissions.ts'
import { t } from '../../i18n/index.ts'

/** In the order in which a submission may travel: that of the texts, which name each of them. */
export const listStatuses = () => Object.keys(t.review.statuses) as SubmissionStatus[]
