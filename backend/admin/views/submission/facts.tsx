import type { ComponentChildren } from 'preact'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'

/** What is known of a submission beside its words. */
export function Facts({ submission }: { submission: ModeratedSubmission }) {
  const { reference, dialogue, createdAt, publishedAt, closesAt, category, supports, email } = submission
  const facts: [string, ComponentChildren][] = [
    [t.submissions.reference, <span class="number">{reference}</span>],
    [t.submissions.dialogue, dialogue.title],
    [t.submissions.sent, format.moment(createdAt)],
  ]
  if (publishedAt) facts.push([t.submissions.published, format.moment(publishedAt)])
  if (closesAt) facts.push([t.submissions.closes, format.moment(closesAt)])
  if (category) facts.push([t.submissions.category, category])
  facts.push([t.submissions.supports, format.number(supports)])
  if (email) facts.push([t.submissions.email, email])
  return (
    <section>
      <h2 class="visually-hidden">{t.submissions.facts}</h2>
      <dl class="submission-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
