import { useRef, useState } from 'preact/hooks'
import type { ModeratedComment } from '../../../contracts/comments.ts'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Form, TextArea } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { StatusBadge } from '../review/badges.tsx'

interface CommentsProps {
  submission: ModeratedSubmission
  decides: boolean
}

/** What others say about it, also what waits or is hidden; and a way to answer for the kommun. */
export function Comments({ submission: { id, may }, decides }: CommentsProps) {
  const query = { submission: id, limit: 50 }
  const load = useLoad(() => call('listModeratedComments', { query }), [id])
  const [isWriting, setIsWriting] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const more = async () => {
    const { value } = load
    if (!value?.next) return
    try {
      const page = await call('listModeratedComments', { query: { ...query, cursor: value.next } })
      load.replace({ ...page, items: [...value.items, ...page.items] })
    } catch (error) {
      announceProblem(error)
    }
  }
  const mayWrite = decides && may.comment
  return (
    <Loaded of={load} lines={2}>
      {({ items, next }) =>
        items.length > 0 || mayWrite ? (
          <section class="panel stack">
            <h2>{t.submissions.comments}</h2>
            {items.length === 0 && <p class="muted">{t.submissions.noComments}</p>}
            <ul ref={list} class="submission-comments">
              {items.map((comment) => (
                <CommentLine key={comment.id} comment={comment} />
              ))}
            </ul>
            {next && <ShowMore busy={false} onMore={more} rows={() => list.current} />}
            {isWriting ? (
              <Writing id={id} onDone={() => load.reload()} onClose={() => setIsWriting(false)} />
            ) : (
              mayWrite && (
                <p>
                  <Button onClick={() => setIsWriting(true)}>{t.submissions.writeComment}</Button>
                </p>
              )
            )}
          </section>
        ) : null
      }
    </Loaded>
  )
}

const CommentLine = ({ comment }: { comment: ModeratedComment }) => (
  <li>
    <p class="row">
      <strong dir="auto">{comment.public.author}</strong>
      {comment.official && <span class="submission-official">{t.review.official}</span>}
      <StatusBadge status={comment.status} hidden={comment.hidden} />
      <time class="muted number" dateTime={comment.createdAt}>
        {format.shortMoment(comment.createdAt)}
      </time>
    </p>
    <p class="review-text" dir="auto">
      {comment.public.text}
    </p>
  </li>
)

function Writing({ id, onDone, onClose }: { id: string; onDone: () => Promise<void>; onClose: () => void }) {
  const form = useForm({ text: '' })
  // Sent twice, as after a lost answer, it is stored once.
  const [key] = useState(() => crypto.randomUUID())
  const send = async (body: { text: string }) => {
    await call('commentOfficially', { params: { submission: id }, headers: { 'idempotency-key': key }, body })
    announce(t.submissions.commented)
    onClose()
    await onDone()
  }
  return (
    <Form
      form={form}
      onSubmit={send}
      submit={t.submissions.sendComment}
      actions={<Button onClick={onClose}>{t.shell.cancel}</Button>}
    >
      <TextArea
        name="/text"
        label={t.submissions.comment}
        hint={t.submissions.commentHint}
        maximum={2000}
        value={form.values.text}
        onInput={(text) => form.set({ text })}
      />
    </Form>
  )
}
