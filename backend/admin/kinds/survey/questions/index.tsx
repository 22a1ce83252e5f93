import { useState } from 'preact/hooks'
import type { Configuration, Dialogue } from '../../../../contracts/dialogues.ts'
import type { SurveyDefinition, SurveySettings } from '../../../../contracts/kinds/survey/definition.ts'
import type { SurveyVersion } from '../../../../contracts/kinds/survey/results.ts'
import { call } from '../../../api/client.ts'
import { getPreview } from '../../../api/get-preview.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { t } from '../../../i18n/index.ts'
import { Checkbox, Form } from '../../../parts/form/index.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import type { ViewProps } from '../../../routes.ts'
import { DialogueFrame } from '../../../views/dialogue/frame.tsx'
import { ConflictNotice } from '../../../views/dialogue/settings/conflict-notice.tsx'
import { useSettings } from '../../../views/dialogue/settings/use-settings.ts'
import { findPlace } from '../definition/edit.ts'
import { hasTranslation } from '../definition/words.ts'
import { Builder } from './builder.tsx'
import { BuildingProvider } from './context.ts'
import { LiveErrors } from './live-errors.tsx'
import { SurveyPreview } from './survey-preview.tsx'
import { useSaving } from './use-saving.ts'

/** The questions of a survey: built at the left, tried out at the right. */
export default function SurveyQuestions({ params }: ViewProps) {
  const slug = params.dialogue ?? ''
  const load = useLoad(
    () => Promise.all([getPreview(slug), call('listSurveyVersions', { params: { dialogue: slug } })]),
    [slug],
  )
  return (
    <DialogueFrame slug={slug} wide>
      {(dialogue, replace) => (
        <Loaded of={load} lines={10}>
          {([configuration, { items }]) => (
            <Questions
              key={dialogue.id}
              dialogue={dialogue}
              versions={items}
              configuration={configuration}
              onSaved={replace}
            />
          )}
        </Loaded>
      )}
    </DialogueFrame>
  )
}

interface QuestionsProps {
  dialogue: Dialogue
  versions: SurveyVersion[]
  configuration: Configuration
  onSaved: (dialogue: Dialogue) => void
}

function Questions({ dialogue, versions, configuration, onSaved }: QuestionsProps) {
  const settings = useSettings(dialogue, onSaved)
  const { form, conflict, takeTheirs } = settings
  const survey = form.values.settings as unknown as SurveySettings
  const { definition } = survey
  const { language } = form.values
  const other = language === 'sv' ? 'en' : 'sv'
  const [translates, setTranslates] = useState(() => hasTranslation(definition, language))
  const [opened, setOpened] = useState<string>()
  const change = (definition: SurveyDefinition) => form.set({ settings: { ...form.values.settings, definition } })
  const { save, attempted, fixedTypes } = useSaving({ dialogue, versions, settings, opened, onOpen: setOpened })
  return (
    <div class="survey-builder">
      <BuildingProvider
        value={{ definition, change, language, translation: translates ? other : undefined, fixedTypes }}
      >
        <Form form={form} onSubmit={save} submit={t.survey.save} tell={{ version_conflict: t.dialogue.conflict }}>
          <LiveErrors form={form} definition={definition} language={language} attempted={attempted}>
            {conflict && <ConflictNotice dialogue={dialogue} conflict={conflict} onTake={takeTheirs} />}
            {dialogue.publishedAt && <p class="survey-versions">{t.survey.versionNote(survey.version)}</p>}
            <Checkbox
              name="/translates"
              label={t.survey.translate(other)}
              hint={t.survey.translateHint}
              checked={translates}
              onChange={setTranslates}
            />
            <Builder opened={opened} onOpen={setOpened} />
          </LiveErrors>
        </Form>
      </BuildingProvider>
      <SurveyPreview
        configuration={configuration}
        settings={survey}
        language={language}
        translation={translates ? other : undefined}
        opened={opened && findPlace(definition, opened) ? opened : undefined}
      />
    </div>
  )
}
