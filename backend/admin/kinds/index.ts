import type { Kind } from '../../contracts/kinds/index.ts'
import type { AdminKind } from './kind.ts'
import { proposals } from './proposals/kind.ts'
import { survey } from './survey/kind.ts'

/** What each kind brings to the admin; a new one is a folder and a line here. */
export const adminKinds = { proposals, survey } satisfies Record<Kind, AdminKind>
