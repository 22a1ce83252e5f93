import { useRef, useState } from 'preact/hooks'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { ShowMore } from '../../../parts/show-more.tsx'
import { to } from '../../../place.ts'
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

/** What people wrote, newest first; each leads to its submission, where it is judged. */
export function Texts({ open, question, filter }: TextsProps) {
  const [count, setCount] = useState(firstPage)
  const list = useRef<HTMLUListElement>(null)
  const texts = useAnswer(open, 'texts', { question: question.id, filter, from: 0, count })
  if (!texts || texts.total === 0) return null
  return (
    <div class="texts">
      <h3>{t.surveyResults.texts(texts.total)}</h3>
      <ul ref={list}>
        {texts.items.map(({ id, reference, createdAt, text }) => (
          <li key={id}>
            <p class="texts-text">{text}</p>
            <a href={to(`submissions/${id}`)}>
              {reference} · {format.shortDate(createdAt)}
            </a>
          </li>
        ))}
      </ul>
      {texts.total > texts.items.length && (
        <ShowMore busy={false} onMore={async () => setCount(count + pageSize)} rows={() => list.current} />
      )}
    </div>
  )
}
