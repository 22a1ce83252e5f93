import { useState } from 'preact/hooks'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Empty } from '../../parts/empty.tsx'
import { TextField } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'

interface Other {
  id: string
  heading: string
  excerpt: string
  supports: number
}

interface MergeDialogProps {
  of: ModeratedSubmission
  onDone: (merged: ModeratedSubmission) => void
  onClose: () => void
}

/** Finds the submission that this one is a duplicate of, among those like it or by search. */
export function MergeDialog({ of: duplicate, onDone, onClose }: MergeDialogProps) {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const [busy, setBusy] = useState('')
  const found = useLoad(() => (asked.trim() ? search(duplicate, asked) : listSimilar(duplicate)), [asked])
  const merge = async ({ id }: Other) => {
    setBusy(id)
    try {
      const body = { version: duplicate.version, into: id }
      onDone(await call('mergeSubmission', { params: { submission: duplicate.id }, body }))
      announce(t.review.mergeDone)
      onClose()
    } catch (error) {
      announceProblem(error)
    } finally {
      setBusy('')
    }
  }
  return (
    <Dialog title={t.review.mergeTitle} onClose={onClose} wide>
      <div class="stack">
        <p class="muted">{t.review.mergeHint}</p>
        <form
          class="review-search"
          onSubmit={(event) => {
            event.preventDefault()
            setAsked(words)
          }}
        >
          <TextField name="/q" type="search" label={t.review.mergeSearch} value={words} onInput={setWords} />
          <Button type="submit" icon="search">
            {t.submissions.find}
          </Button>
        </form>
        <h3>{asked.trim() ? t.review.mergeFound : t.review.mergeSimilar}</h3>
        <Loaded of={found}>
          {(others) =>
            others.length === 0 ? (
              <Empty title={t.review.mergeNone} />
            ) : (
              <ul class="review-others">
                {others.map((other) => (
                  <li key={other.id}>
                    <div>
                      <p class="review-other-heading" dir="auto">
                        {other.heading}
                      </p>
                      <p class="muted" dir="auto">
                        {other.excerpt}
                      </p>
                    </div>
                    <Button busy={busy === other.id} onClick={() => merge(other)}>
                      {t.review.mergeInto}
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </Dialog>
  )
}

async function search({ id, dialogue }: ModeratedSubmission, q: string): Promise<Other[]> {
  const query = { dialogue: dialogue.slug, q, sort: 'newest', hidden: 'false', limit: 20 } as const
  const { items } = await call('listSubmissions', { query })
  return items.filter((other) => other.id !== id && !other.merged)
}

/** What the public list would offer somebody who writes the same; empty for kinds that don't compare. */
const listSimilar = async ({ id, dialogue, public: words }: ModeratedSubmission): Promise<Other[]> => {
  const body = { heading: words.heading.slice(0, 120), text: words.text.slice(0, 5000) }
  return (await call('findSimilarProposals', { params: { dialogue: dialogue.slug }, body })).items.filter(
    (other) => other.id !== id,
  )
}
