/** In order, for ever; the same rules as for the kommuner's own (`tenant/db/migrations`). */
export const directoryMigrations = [
  `
create table tenants (
  id text primary key,
  slug text not null unique,
  name text not null,
  state text not null check (state in ('creating', 'active', 'paused')),
  created_at integer not null
) strict;
`,
] as const
