import type { Language } from '../../contracts/primitives.ts'
import type * as swedish from './sv.ts'

/** Swedish comes first and decides what there is to say; every other language has the same shape. */
export type Texts = typeof swedish

/** The languages there are files for. */
const languages: Record<Language, () => Promise<Texts>> = {
  sv: () => import('./sv.ts'),
  en: () => import('./en.ts'),
}

const key = 'min-kommun-admin-language'

/** All texts of the chosen language; there before the first view is drawn. */
export let t: Texts

export let language: Language = 'sv'

/** Fetches the texts of the language that was chosen here before, else of the browser's. */
export async function loadTexts(): Promise<void> {
  language = readChoice() ?? (navigator.languages.some((one) => one.startsWith('sv')) ? 'sv' : 'en')
  document.documentElement.lang = language
  t = await languages[language]()
}

/** Changes the language for this browser; the page begins anew in it. */
export function chooseLanguage(chosen: Language): void {
  if (chosen === language) return
  localStorage.setItem(key, chosen)
  location.reload()
}

function readChoice(): Language | undefined {
  const chosen = localStorage.getItem(key)
  return chosen && chosen in languages ? (chosen as Language) : undefined
}
