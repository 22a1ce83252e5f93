import type { ResponseContent } from '../../contracts/kinds/survey/answers.ts'

const pick = <T>(from: readonly T[], by: number) => from[by % from.length] as T
const wishes = ['ljus', 'bankar', 'damm', 'lekplats'] as const
const grades = ['bra', 'varken', 'daligt', 'vet_ej'] as const

/** Plausible answers to every question of the demo's survey but the free text; the same for the same number. */
export function writeResponse(number: number): Pick<ResponseContent, 'version' | 'language' | 'answers' | 'others'> {
  const turned = [...wishes.slice(number % 4), ...wishes.slice(0, number % 4)]
  return {
    version: 1,
    language: 'sv',
    answers: {
      hur_ofta: pick(['dag', 'vecka', 'manad', 'sallan'], number),
      vad_gor_du: [pick(['ga', 'lek', 'vila'], number), pick(['hund', 'genvag'], number)],
      skotsel: 1 + (number % 5),
      trygghet: 1 + (number % 5),
      ordning: turned,
      betyg: { lekplatsen: pick(grades, number), toaletterna: pick(grades, number + 1), blommorna: 'bra' },
      tipsa: number % 11,
    },
    others: {},
  }
}
