import { useState } from 'preact/hooks'
import type { SurveySettings } from '../../../contracts/kinds/survey/definition.ts'
import type { Language } from '../../../contracts/primitives.ts'
import { t } from '../../i18n/index.ts'
import { NumberField, RadioGroup, TextField } from '../../parts/form/index.ts'
import type { KindSettingsProps } from '../kind.ts'
import { hasTranslation } from './definition/words.ts'
import { WordsFields } from './questions/words-field.tsx'

const languages = ['sv', 'en'] as const

/** How a survey is answered and what becomes of the answers; its questions have a view of their own. */
export function SettingsFields({ settings, language, onChange }: KindSettingsProps & { language: Language }) {
  const survey = settings as unknown as SurveySettings
  const other = languages.find((one) => one !== language)
  const [translates] = useState(() => hasTranslation(survey, language))
  const words = { language, translation: translates ? other : undefined }
  const { label = {}, url = '' } = survey.link ?? {}
  const { survey: text } = t
  return (
    <>
      <RadioGroup
        name="/settings/layout"
        label={text.labels.layout}
        value={survey.layout}
        choices={(['one_by_one', 'all_on_one'] as const).map((value) => ({ value, ...text.layouts[value] }))}
        onChange={(layout) => onChange({ layout })}
      />
      <RadioGroup
        name="/settings/answers"
        label={text.labels.answers}
        value={survey.answers}
        choices={(['device', 'participant', 'unlimited'] as const).map((value) => ({ value, ...text.answers[value] }))}
        onChange={(answers) => onChange({ answers })}
      />
      <RadioGroup
        name="/settings/results"
        label={text.labels.results}
        value={survey.results}
        choices={(['after_answering', 'public', 'hidden'] as const).map((value) => ({
          value,
          ...text.results[value],
        }))}
        onChange={(results) => onChange({ results })}
      />
      {survey.results !== 'hidden' && (
        <NumberField
          name="/settings/resultsFrom"
          label={text.labels.resultsFrom}
          hint={text.resultsFromHint}
          unit={text.responses}
          value={survey.resultsFrom}
          onInput={(resultsFrom) => onChange({ resultsFrom })}
        />
      )}
      <WordsFields
        {...words}
        name="/settings/thanks"
        label={text.labels.thanks}
        hint={text.thanksHint}
        optional
        rows={3}
        value={survey.thanks}
        maximum={1000}
        onInput={(thanks) => onChange({ thanks })}
      />
      <fieldset class="field survey-link">
        <legend class="field-label">
          <span class="field-label-text">{text.labels.link}</span>{' '}
          <span class="field-optional">{t.shell.optional}</span>
        </legend>
        <WordsFields
          {...words}
          name="/settings/link/label"
          label={text.linkLabel}
          value={label}
          maximum={80}
          onInput={(label) => onChange({ link: { label, url } })}
        />
        <TextField
          name="/settings/link/url"
          label={text.linkUrl}
          hint={text.linkUrlHint}
          type="url"
          value={url}
          maximum={500}
          onInput={(url) => onChange({ link: { label, url } })}
        />
      </fieldset>
    </>
  )
}
