/** The kommuner there are; `creating` marks one whose own object has not been made ready. */
export const tenants = `
create table tenants (
  id text primary key,
  slug text not null unique,
  name text not null,
  state text not null check (state in ('creating', 'active', 'paused')),
  created_at integer not null
) strict;
`
