import type { Kind } from '../../backend/contracts/kinds/index.ts'

/** What a kind brings to the widget. Its first view is one script; the rest loads when it is asked for. */
export interface WidgetKind {
  kind: Kind
  element: CustomElementConstructor
}

interface KindSource {
  load(): Promise<{ default: WidgetKind }>
  /** The kind's texts in the language files: `{kind}` for the first view, one more for each lazy part. */
  parts: readonly string[]
}

/** A new kind is a folder with a `kind.ts` and a line here; the build makes its script and parts from it. */
export const kinds = {
  proposals: { load: () => import('./proposals/kind.ts'), parts: ['form', 'detail'] },
} as const satisfies Record<Kind, KindSource>
