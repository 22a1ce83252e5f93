import { storageName } from '../../controllers/device.ts'
import { storage } from '../../controllers/storage.ts'
import type { WidgetContext } from '../../parts/context.ts'

/** The surveys that this browser has answered and that take one answer from each. */
function list(context: WidgetContext): string[] {
  try {
    return JSON.parse(storage.get(storageName(context, 'answered')) ?? '[]')
  } catch {
    return []
  }
}

const slugOf = ({ wording }: WidgetContext) => wording.configuration.dialogue.slug

export const hasAnswered = (context: WidgetContext) => list(context).includes(slugOf(context))

export function rememberAnswered(context: WidgetContext) {
  const others = list(context).filter((slug) => slug !== slugOf(context))
  storage.set(storageName(context, 'answered'), JSON.stringify([...others, slugOf(context)]))
}
