import { useMemo, useState } from 'preact/hooks'
import type { Dialogue } from '../../../../contracts/dialogues.ts'
import { listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { SurveyVersion } from '../../../../contracts/kinds/survey/results.ts'
import { ApiProblem } from '../../../api/problem.ts'
import type { useSettings } from '../../../views/dialogue/settings/use-settings.ts'
import type { DialogueValues } from '../../../views/dialogue/settings/values.ts'
import { findPlace } from '../definition/edit.ts'
import { listErrors } from '../definition/list-errors.ts'
import { nameNew } from '../definition/names.ts'
import { tidy } from '../definition/tidy.ts'

interface Saving {
  dialogue: Dialogue
  versions: SurveyVersion[]
  settings: ReturnType<typeof useSettings>
  opened: string | undefined
  onOpen: (id: string | undefined) => void
}

/** Saves what was built: looked through first, then with names for what is new. */
export function useSaving({ dialogue, versions, settings, opened, onOpen }: Saving) {
  const [attempted, setAttempted] = useState(false)
  const fixedTypes = useMemo(() => {
    const stored = dialogue.publishedAt ? [dialogue.settings.definition as SurveyDefinition] : []
    const all = [...versions.map(({ definition }) => definition), ...stored].flatMap(listQuestions)
    return new Map(all.map(({ question }) => [question.id, question.type]))
  }, [dialogue, versions])

  const save = async (values: DialogueValues) => {
    const definition = values.settings.definition as SurveyDefinition
    const errors = listErrors(definition, values.language)
    setAttempted(true)
    if (errors.length > 0) {
      const [first] = errors
      onOpen(findQuestion(definition, first?.pointer ?? '') ?? opened)
      throw new ApiProblem('invalid_input', 422, { errors })
    }
    const named = nameNew(tidy(definition), values.language, new Set(fixedTypes.keys()))
    await settings.save({ ...values, settings: { ...values.settings, definition: named } })
    setAttempted(false)
    // What was new has a name now, and stays open under it.
    const place = opened ? findPlace(definition, opened) : undefined
    onOpen(place && named.pages[place.page]?.questions[place.question]?.id)
  }
  return { save, attempted, fixedTypes }
}

function findQuestion({ pages }: SurveyDefinition, pointer: string): string | undefined {
  const [, page, question] = /\/pages\/(\d+)\/questions\/(\d+)/.exec(pointer) ?? []
  return pages[Number(page)]?.questions[Number(question)]?.id
}
