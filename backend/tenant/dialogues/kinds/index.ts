import type { DialogueKinds } from './kind.ts'
import { proposals } from './proposals/index.ts'
import { survey } from './survey/index.ts'

/** Every kind there is. The features are given them by the tenant (`tenant.kinds`), so that none imports a kind. */
export const dialogueKinds: DialogueKinds = { proposals, survey }
