import type { WidgetKind } from './kinds/index.ts'
import { MinKommunElement } from './min-kommun.ts'

/** The one place that names elements. What another copy of the script has defined stays as it is. */
export function define({ kind, element }: WidgetKind) {
  defineOnce(`min-kommun-${kind}`, element)
  defineOnce('min-kommun', MinKommunElement)
}

function defineOnce(tag: string, element: CustomElementConstructor) {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
