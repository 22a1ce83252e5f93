import { tenants } from './0001-tenants.ts'

/** In order, for ever; the same rules as for the kommuner's own (`tenant/db/migrations`). */
export const directoryMigrations = [tenants] as const
