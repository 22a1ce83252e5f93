/** What the lazy parts of proposals take from their main script, beside what every kind lends (`parts/shared.ts`). */
export { mayParticipate } from '../../parts/availability.ts'
export * from '../../parts/shared.ts'
export { proposalsUrl } from './address.ts'
export { statusWord } from './status-word.ts'
export { supportBar } from './support-bar.ts'
