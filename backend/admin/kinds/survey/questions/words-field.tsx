import type { Words } from '../../../../contracts/kinds/survey/questions.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import { t } from '../../../i18n/index.ts'
import { TextArea, TextField } from '../../../parts/form/index.ts'
import { useBuilding } from './context.ts'

interface WordsFieldProps {
  /** The JSON pointer of the words; each language is below it. */
  name: string
  label: string
  hint?: string
  value: Words | undefined
  maximum: number
  optional?: boolean
  /** Room for several lines. */
  rows?: number
  onInput: (words: Words) => void
}

/** A text in the survey's language and, while it is translated, in the other one beside it. */
export function WordsField(props: WordsFieldProps) {
  const { language, translation } = useBuilding()
  return <WordsFields {...props} language={language} translation={translation} />
}

interface WordsFieldsProps extends WordsFieldProps {
  language: Language
  translation: Language | undefined
}

export function WordsFields({ language, translation, ...props }: WordsFieldsProps) {
  const { name, label, hint, value = {}, maximum, optional, rows, onInput } = props
  const write = (language: Language) => {
    const isOwn = language !== translation
    const field = {
      name: `${name}/${language}`,
      label: isOwn ? label : t.survey.inLanguage(label, language),
      ...(isOwn && hint && { hint }),
      ...((optional || !isOwn) && { optional: true }),
      value: value[language] ?? '',
      maximum,
      onInput: (text: string) => onInput({ ...value, [language]: text }),
    }
    return rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />
  }
  if (!translation) return write(language)
  return (
    <div class="words">
      {write(language)}
      {write(translation)}
    </div>
  )
}
