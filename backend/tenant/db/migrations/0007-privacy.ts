/**
 * The kommun's own words for its messages; retention, holds, and what is left of the destroyed: enough to answer
 * whoever has the receipt. Originals stay immutable but for a submission that is recorded as destroyed.
 */
export const privacy = `
create table mail_texts (
  template text not null,
  language text not null,
  subject text not null,
  text text not null,
  version integer not null,
  changed_at integer not null,
  primary key (template, language)
) strict, without rowid;

alter table dialogues add column closed_at integer;

create table retention_rules (
  dialogue_id text primary key references dialogues (id) on delete cascade,
  counts_from text not null check (counts_from in ('closing', 'submission')),
  months integer not null,
  extent text not null check (extent in ('personal', 'everything')),
  decision text not null,
  version integer not null,
  effective_at integer not null
) strict, without rowid;

create table retention_runs (
  id text primary key,
  dialogue_id text not null,
  rule text not null check (json_valid(rule)),
  counts text not null check (json_valid(counts)),
  digest text not null,
  position integer not null default 0,
  started_at integer not null,
  finished_at integer
) strict;
create index retention_runs_by_dialogue on retention_runs (dialogue_id, started_at);

create table holds (
  seq integer primary key,
  id text not null unique,
  dialogue_id text not null references dialogues (id) on delete cascade,
  submission_seq integer references submissions (seq),
  reason text not null,
  case_number text not null,
  created_at integer not null,
  created_by text
) strict;
create index holds_by_dialogue on holds (dialogue_id, submission_seq);

create table destroyed_submissions (
  id text primary key,
  reference text not null unique,
  receipt_generation integer not null,
  extent text not null check (extent in ('personal', 'everything')),
  source_hash text unique,
  destroyed_at integer not null
) strict, without rowid;

create index submissions_by_email on submissions (lower(email)) where email is not null;
create index mail_outbox_by_submission on mail_outbox (submission_seq) where submission_seq is not null;
create index mail_outbox_by_follower on mail_outbox (follower_id) where follower_id is not null;
create index mail_links_by_submission on mail_links (submission_seq);
create index comments_of_submission on comments (submission_seq);
create index flags_by_comment on flags (comment_seq) where comment_seq is not null;
create index holds_by_submission on holds (submission_seq) where submission_seq is not null;

drop trigger submissions_keep_the_original;
create trigger submissions_keep_the_original before update of original, reference, created_at on submissions
when new.reference is not old.reference or new.created_at is not old.created_at
  or not exists (select 1 from destroyed_submissions where id = old.id)
begin
  select raise(abort, 'the original of a submission is immutable');
end;

drop trigger comments_keep_the_original;
create trigger comments_keep_the_original before update of original, official, created_at on comments
when new.official is not old.official or new.created_at is not old.created_at or not exists (
  select 1 from destroyed_submissions
  join submissions on submissions.id = destroyed_submissions.id
  where submissions.seq = old.submission_seq
)
begin
  select raise(abort, 'the original of a comment is immutable');
end;
`
