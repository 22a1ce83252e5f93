import { useEffect, useState } from 'preact/hooks'
import type { Configuration } from '../../../../contracts/dialogues.ts'
import type { SurveyDefinition, SurveySettings } from '../../../../contracts/kinds/survey/definition.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { RadioGroup, Select } from '../../../parts/form/index.ts'
import { Preview } from '../../../views/look/preview.tsx'
import { toShown } from '../definition/to-shown.ts'

interface SurveyPreviewProps {
  configuration: Configuration
  settings: SurveySettings
  language: Language
  /** The language it is translated into, which it can be tried in too. */
  translation: Language | undefined
  /** The question that is being edited. */
  opened: string | undefined
}

type Part = 'whole' | 'question'

/** So long nobody has typed: then what is shown follows. */
const pause = 800

/** The real widget with what has been built so far, saved or not. What is answered in it is stored nowhere. */
export function SurveyPreview({ configuration, settings, language: own, translation, opened }: SurveyPreviewProps) {
  const [part, setPart] = useState<Part>('whole')
  const [round, setRound] = useState(0)
  const [chosen, setChosen] = useState(own)
  const language = chosen === translation ? translation : own
  const definition = part === 'question' && opened ? pick(settings.definition, opened) : settings.definition
  const shown = useSettled(JSON.stringify(toShown({ ...settings, definition }, language)))
  const isEmpty = definition.pages.every(({ questions }) => questions.length === 0)
  return (
    <div class="survey-preview">
      <div class="row">
        <RadioGroup<Part>
          name="/previewPart"
          label={t.survey.preview}
          value={part}
          choices={(['whole', 'question'] as const).map((value) => ({ value, label: t.survey.previewParts[value] }))}
          onChange={setPart}
        />
        {translation && (
          <Select
            name="/previewLanguage"
            label={t.survey.previewLanguage}
            value={language}
            choices={[own, translation].map((value) => ({ value, label: t.dialogue.languages[value] }))}
            onChange={setChosen}
          />
        )}
        <Button look="quiet" onClick={() => setRound(round + 1)}>
          {t.survey.previewAgain}
        </Button>
      </div>
      {isEmpty ? (
        <p class="muted">{t.survey.previewEmpty}</p>
      ) : (
        <Preview
          key={`${round} ${shown}`}
          configuration={{ ...configuration, language, settings: JSON.parse(shown) } as Configuration}
          theme={configuration.theme}
          hint={t.survey.previewHint}
        />
      )}
    </div>
  )
}

/** One question alone, whatever it otherwise depends on; all of them while none is open. */
function pick({ pages }: SurveyDefinition, id: string): SurveyDefinition {
  const question = pages.flatMap(({ questions }) => questions).find((one) => one.id === id)
  if (!question) return { pages }
  const { showIf: _, ...always } = question
  return { pages: [{ id: 'preview', questions: [always as typeof question], jumps: [] }] }
}

/** A value once it has stopped changing. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
