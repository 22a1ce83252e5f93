/** What a kommun says of itself and how it looks; without a row everything is as it comes. */
export const tenantSettings = `
create table tenant_settings (
  only_row integer primary key check (only_row = 1),
  provider text not null check (json_valid(provider)),
  privacy text not null check (json_valid(privacy)),
  public_records text not null,
  theme text not null check (json_valid(theme)),
  version integer not null,
  changed_at integer not null
) strict;

create table logo (
  only_row integer primary key check (only_row = 1),
  id text not null,
  type text not null,
  width integer not null,
  height integer not null,
  bytes blob not null
) strict;
`
