import type { WidgetKind } from '../index.ts'
import { ProposalsElement } from './element.ts'
import * as shared from './shared.ts'

export default { kind: 'proposals', element: ProposalsElement, shared } satisfies WidgetKind
