import type { WidgetKind } from '../index.ts'
import { SurveyElement } from './element.ts'
import * as shared from './shared.ts'

export default { kind: 'survey', element: SurveyElement, shared } satisfies WidgetKind
