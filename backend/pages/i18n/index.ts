import type { Language } from '../../contracts/primitives.ts'
import { en } from './en.ts'
import { sv, type Texts } from './sv.ts'

export const texts = { sv, en } as const satisfies Record<Language, Texts>
export type { Texts }
