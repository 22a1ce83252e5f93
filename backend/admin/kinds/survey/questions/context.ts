import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { QuestionType } from '../../../../contracts/kinds/survey/questions.ts'
import type { Language } from '../../../../contracts/primitives.ts'

/** What every part of the builder needs to know. */
export interface Building {
  definition: SurveyDefinition
  change: (definition: SurveyDefinition) => void
  /** The survey's own language, in which everything is written. */
  language: Language
  /** The language beside it, while somebody translates. */
  translation: Language | undefined
  /** Questions that were out in some version: what is counted under their names is of this type for ever. */
  fixedTypes: ReadonlyMap<string, QuestionType>
}

const Context = createContext<Building | undefined>(undefined)
export const BuildingProvider = Context.Provider

export function useBuilding(): Building {
  const building = useContext(Context)
  if (!building) throw new Error('This stands outside of the builder')
  return building
}

/** The JSON pointer of what is built, in the body that is sent. */
export const root = '/settings/definition'
