import type { QuestionType } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { questionTypes } from '../definition/question-types.ts'
import { QuestionIcon } from './question-icon.tsx'

interface TypePickerProps {
  title: string
  types?: readonly QuestionType[]
  onPick: (type: QuestionType) => void
  onClose: () => void
}

/** Every way to ask, with a line on what it is good for. */
export const TypePicker = ({ title, types = questionTypes, onPick, onClose }: TypePickerProps) => (
  <Dialog title={title} onClose={onClose} wide>
    <ul class="types">
      {types.map((type) => (
        <li key={type}>
          <button type="button" class="type" onClick={() => onPick(type)}>
            <QuestionIcon type={type} />
            <span>
              <span class="type-name">{t.survey.types[type].name}</span>
              <span class="type-hint">{t.survey.types[type].hint}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  </Dialog>
)
