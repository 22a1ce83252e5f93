export { findPersonalNumbers } from '../../backend/contracts/personal-numbers.ts'
