import type { Env } from './edge/env.ts'
import { handle } from './edge/router.ts'

export { Directory } from './directory/directory.ts'
export { Tenant } from './tenant/tenant.ts'

export default { fetch: handle } satisfies ExportedHandler<Env>
