import type { Dialogue } from '../../../../contracts/dialogues.ts'
import { t } from '../../../i18n/index.ts'
import { adminKinds } from '../../../kinds/index.ts'
import { to } from '../../../place.ts'

/** What is left to do with a draft, in the order in which most would do it. */
export function NextSteps({ dialogue: { slug, kind } }: { dialogue: Dialogue }) {
  const first = adminKinds[kind].firstStep?.()
  return (
    <section class="panel next-steps">
      <h2>{t.dialogue.nextTitle}</h2>
      <ol>
        {first && (
          <li>
            <a href={to(`dialogues/${slug}/${first.path}`)}>{first.label}</a>
            <span>{first.hint}</span>
          </li>
        )}
        <li>
          <a href={to(`dialogues/${slug}/look`)}>{t.dialogue.nextLook}</a>
          <span>{t.dialogue.nextLookHint}</span>
        </li>
        <li>
          <a href={to(`dialogues/${slug}/embed`)}>{t.dialogue.nextEmbed}</a>
          <span>{t.dialogue.nextEmbedHint}</span>
        </li>
        <li>
          <strong>{t.dialogue.nextPublish}</strong>
          <span>{t.dialogue.nextPublishHint}</span>
        </li>
      </ol>
    </section>
  )
}
