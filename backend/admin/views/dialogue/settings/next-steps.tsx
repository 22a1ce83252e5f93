import type { Dialogue } from '../../../../contracts/dialogues.ts'
import { t } from '../../../i18n/index.ts'
import { to } from '../../../place.ts'

/** What is left to do with a draft, in the order in which most would do it. */
export const NextSteps = ({ dialogue: { slug } }: { dialogue: Dialogue }) => (
  <section class="panel next-steps">
    <h2>{t.dialogue.nextTitle}</h2>
    <ol>
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
