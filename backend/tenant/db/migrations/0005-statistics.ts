/**
 * Figures and sightings: how often, never who. A day is one in Europe/Stockholm, as in `2026-11-24`. What counts
 * has outlived what it counted: erasing a submission leaves the day's number as it was.
 */
export const statistics = `
create table daily_counts (
  dialogue_id text not null references dialogues (id) on delete cascade,
  day text not null,
  what text not null check (what in ('opened', 'sent', 'imported', 'supports', 'comments')),
  count integer not null,
  primary key (dialogue_id, day, what)
) strict, without rowid;

create table sightings (
  dialogue_id text not null references dialogues (id) on delete cascade,
  origin text not null,
  path text not null,
  form text not null check (form in ('script', 'loader', 'locked', 'package', 'frame')),
  version text not null,
  count integer not null,
  first_seen_at integer not null,
  last_seen_at integer not null,
  primary key (dialogue_id, origin, path)
) strict, without rowid;
create index sightings_by_time on sightings (last_seen_at);

create table violations (
  origin text not null,
  path text not null,
  directive text not null,
  enforced integer not null,
  count integer not null,
  last_seen_at integer not null,
  primary key (origin, path, directive)
) strict, without rowid;
create index violations_by_time on violations (last_seen_at);
`
