import { t } from '../../../i18n/index.ts'
import { to } from '../../../place.ts'
import type { ViewProps } from '../../../routes.ts'
import { Builder } from '../../embed/builder.tsx'
import { Installation } from '../../embed/installation.tsx'
import { DialogueFrame } from '../frame.tsx'

/** The code for one dialogue, and whether it works where it was pasted. */
export default function DialogueEmbed({ params: { dialogue: slug = '' } }: ViewProps) {
  return (
    <DialogueFrame slug={slug}>
      {(dialogue) => (
        <div class="stack">
          <Builder dialogue={dialogue}>
            <Installation dialogue={slug} />
          </Builder>
          <p>
            {t.embed.originsElsewhere} <a href={to('embed')}>{t.embed.toOrigins}</a>
          </p>
        </div>
      )}
    </DialogueFrame>
  )
}
