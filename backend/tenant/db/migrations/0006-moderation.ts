/** One queue over submissions and comments, decisions that can be taken back for a moment, reasons ready to use. */
export const moderation = `
alter table submissions add column queue text generated always as (
  case
    when hidden = 1 or status = 'rejected' then 'refused'
    when status in ('submitted', 'reviewing') then case signals when '[]' then 'waiting' else 'quarantined' end
  end
) virtual;
create index submissions_in_queue on submissions (queue, created_at, seq) where queue is not null;
create index submissions_by_time on submissions (created_at, seq);
create index submissions_never_public on submissions (seq) where published_at is null;

alter table comments add column queue text generated always as (
  case
    when hidden = 1 or status = 'rejected' then 'refused'
    when status = 'submitted' then case signals when '[]' then 'waiting' else 'quarantined' end
  end
) virtual;
create index comments_in_queue on comments (queue, created_at, seq) where queue is not null;

create table undoable_decisions (
  subject_id text primary key,
  version integer not null,
  actor_id text,
  before text not null check (json_valid(before)),
  at integer not null
) strict, without rowid;

create table reasons (
  only_row integer primary key check (only_row = 1),
  version integer not null,
  sv text not null check (json_valid(sv)),
  en text not null check (json_valid(en))
) strict;
`
