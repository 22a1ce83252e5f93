import { useRef, useState } from 'preact/hooks'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { ShowMore } from '../../../parts/show-more.tsx'
import { to } from '../../../place.ts'
import type { Written } from './analysis/texts.ts'
import type { Filter } from './analysis/variables.ts'
import { useAnswer } from './use-answer.ts'
import type { OpenResponses } from './worker/open-responses.ts'

interface TextsProps {
  open: OpenResponses
  question: Question
  filter: Filter | undefined
}

/** So few that the next question is in sight. */
const firstPage = 3
const pageSize = 10
/** Paper has no button for more: what is not on the screen yet is printed, too, up to a few pages of it. */
const mostOnPaper = 200

/** What people wrote, newest first; each leads to its submission, where it is judged. */
export function Texts({ open, question, filter }: TextsProps) {
  const [count, setCount] = useState(firstPage)
  const list = useRef<HTMLUListElement>(null)
  const texts = useAnswer(open, 'texts', {
    question: question.id,
    filter,
    from: 0,
    count: Math.max(count, mostOnPaper),
  })
  if (!texts || texts.total === 0) return null
  return (
    <div class="texts">
      <h3>{t.surveyResults.texts(texts.total)}</h3>
      <ul ref={list}>{texts.items.slice(0, count).map(renderText)}</ul>
      {texts.total > count && (
        <ShowMore busy={false} onMore={async () => setCount(count + pageSize)} rows={() => list.current} />
      )}
      <div class="texts-on-paper">
        <ul>{texts.items.slice(count).map(renderText)}</ul>
        {texts.total > texts.items.length && <p>{t.surveyResults.textsOnPaper(texts.items.length)}</p>}
      </div>
    </div>
  )
}

const renderText = ({ id, reference, createdAt, text }: Written) => (
  <li key={id}>
    <p class="texts-text">{text}</p>
    <a href={to(`submissions/${id}`)}>
      {reference} · {format.shortDate(createdAt)}
    </a>
  </li>
)
