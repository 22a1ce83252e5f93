export { findPersonalNumbers, maskPersonalNumbers } from '../../backend/contracts/personal-numbers.ts'
