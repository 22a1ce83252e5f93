import type { Kind } from '../../contracts/kinds/index.ts'
import type { AdminKind } from './kind.ts'
import { proposals } from './proposals/kind.ts'

/** What each kind brings to the admin; a new one is a folder and a line here. */
export const adminKinds = { proposals } satisfies Record<Kind, AdminKind>
