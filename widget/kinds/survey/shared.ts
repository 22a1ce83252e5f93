/** What the lazy parts of a survey take from its main script, beside what every kind lends (`parts/shared.ts`). */
export { walk } from '../../../backend/contracts/kinds/survey/logic.ts'
export * from '../../parts/shared.ts'
export { renderChoice } from './choice.ts'
export { renderAlone, renderTogether } from './question-view.ts'
