import type { WidgetKind } from '../index.ts'
import { ProposalsElement } from './element.ts'

export default { kind: 'proposals', element: ProposalsElement } satisfies WidgetKind
