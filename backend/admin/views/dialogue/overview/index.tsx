import { Figures } from '../../../charts/figures.tsx'
import type { ViewProps } from '../../../routes.ts'
import { DialogueFrame } from '../frame.tsx'

/** How much happens in one dialogue. */
export default function DialogueOverview({ params: { dialogue: slug = '' } }: ViewProps) {
  return <DialogueFrame slug={slug}>{() => <Figures dialogue={slug} />}</DialogueFrame>
}
