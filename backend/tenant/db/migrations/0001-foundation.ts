/** Instants are milliseconds since 1970 (UTC); JSON is text; what must never change is guarded by a trigger. */
export const foundation = `
create table tenant (
  only_row integer primary key check (only_row = 1),
  id text not null,
  slug text not null,
  name text not null,
  language text not null,
  state text not null check (state in ('active', 'paused')),
  created_at integer not null
) strict;

create table keys (purpose text primary key, secret blob not null, created_at integer not null) strict;

create table origins (origin text primary key, created_at integer not null) strict, without rowid;

create table dialogues (
  id text primary key,
  slug text not null unique,
  kind text not null,
  title text not null,
  introduction text not null,
  language text not null,
  state text not null check (state in ('draft', 'open', 'closed', 'archived')),
  moderation text not null check (moderation in ('before', 'after')),
  opens_at integer,
  closes_at integer,
  settings text not null check (json_valid(settings)),
  theme text not null check (json_valid(theme)),
  version integer not null default 1,
  created_at integer not null
) strict;

create table submissions (
  seq integer primary key,
  id text not null unique,
  dialogue_id text not null references dialogues (id),
  reference text not null unique,
  status text not null,
  hidden integer not null default 0,
  merged_into integer references submissions (seq) on delete set null,
  visible integer generated always as
    (hidden = 0 and merged_into is null and status in ('published', 'threshold_reached', 'referred', 'answered', 'closed')) stored,
  version integer not null default 1,
  heading text not null,
  text text not null,
  author text not null,
  category text,
  place text,
  supports integer not null default 0,
  imported_supports integer not null default 0,
  published_at integer,
  closes_at integer,
  created_at integer not null,
  signals text not null default '[]' check (json_valid(signals)),
  response text check (response is null or json_valid(response)),
  receipt_generation integer not null default 1,
  key_hash text unique,
  fingerprint text,
  source_id text,
  email text,
  original text not null check (json_valid(original))
) strict;
create unique index submissions_by_source on submissions (dialogue_id, source_id) where source_id is not null;
create index submissions_by_age on submissions (dialogue_id, published_at desc, seq desc) where visible = 1;
create index submissions_by_supports on submissions (dialogue_id, supports desc, seq desc) where visible = 1;
create index submissions_by_status on submissions (status, seq);
create index submissions_by_merge on submissions (merged_into) where merged_into is not null;
create index submissions_by_end on submissions (closes_at) where status = 'published';
create trigger submissions_keep_the_original before update of original, reference, created_at on submissions
begin
  select raise(abort, 'the original of a submission is immutable');
end;

create virtual table submission_search using fts5 (
  heading, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);

create table submission_events (
  id integer primary key,
  submission_seq integer not null references submissions (seq) on delete cascade,
  action text not null,
  status text not null,
  reason text,
  actor_kind text not null check (actor_kind in ('citizen', 'member', 'operator', 'system')),
  actor_id text,
  at integer not null
) strict;
create index submission_events_by_submission on submission_events (submission_seq, id);

create table submission_revisions (
  submission_seq integer not null references submissions (seq) on delete cascade,
  number integer not null,
  content text not null check (json_valid(content)),
  at integer not null,
  primary key (submission_seq, number)
) strict;
create trigger submission_revisions_are_kept before update on submission_revisions
begin
  select raise(abort, 'a revision is immutable');
end;

create table pictures (
  id text primary key,
  submission_seq integer not null references submissions (seq) on delete cascade,
  position integer not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  width integer not null,
  height integer not null,
  alt text not null,
  bytes blob not null
) strict;
create index pictures_by_submission on pictures (submission_seq, position);

create table supports (
  submission_seq integer not null references submissions (seq) on delete cascade,
  level text not null,
  identity_hash text not null,
  at integer not null,
  primary key (submission_seq, level, identity_hash)
) strict, without rowid;

create table followers (
  id text primary key,
  submission_seq integer not null references submissions (seq) on delete cascade,
  email text not null,
  is_author integer not null default 0,
  created_at integer not null,
  unique (submission_seq, email)
) strict;

create table mail_links (
  code_hash text primary key,
  purpose text not null check (purpose in ('propose', 'support', 'follow')),
  submission_seq integer not null references submissions (seq) on delete cascade,
  email text not null,
  request_key_hash text unique,
  expires_at integer not null
) strict, without rowid;
create index mail_links_by_end on mail_links (expires_at);

create table members (
  id text primary key,
  email text not null unique,
  name text not null,
  role text not null check (role in ('admin', 'moderator', 'analyst')),
  state text not null check (state in ('active', 'disabled')),
  created_at integer not null
) strict;

create table comments (
  seq integer primary key,
  id text not null unique,
  submission_seq integer not null references submissions (seq) on delete cascade,
  key_hash text unique,
  fingerprint text,
  original text not null check (json_valid(original)),
  text text not null,
  author text not null,
  official integer not null default 0,
  status text not null check (status in ('submitted', 'published', 'rejected')),
  hidden integer not null default 0,
  visible integer generated always as (hidden = 0 and status = 'published') stored,
  signals text not null default '[]' check (json_valid(signals)),
  version integer not null default 1,
  created_at integer not null
) strict;
create index comments_by_submission on comments (submission_seq, seq) where visible = 1;
create index comments_by_status on comments (status, seq);
create trigger comments_keep_the_original before update of original, official, created_at on comments
begin
  select raise(abort, 'the original of a comment is immutable');
end;

create table comment_events (
  id integer primary key,
  comment_seq integer not null references comments (seq) on delete cascade,
  action text not null,
  status text not null,
  reason text,
  actor_kind text not null check (actor_kind in ('citizen', 'member', 'operator', 'system')),
  actor_id text,
  at integer not null
) strict;
create index comment_events_by_comment on comment_events (comment_seq, id);

create table flags (
  id integer primary key,
  submission_seq integer not null references submissions (seq) on delete cascade,
  comment_seq integer references comments (seq) on delete cascade,
  identity_hash text not null,
  reason text not null,
  text text,
  at integer not null,
  settled_at integer
) strict;
create unique index flags_once_a_device on flags (submission_seq, coalesce(comment_seq, 0), identity_hash);
create index flags_to_settle on flags (submission_seq, comment_seq) where settled_at is null;

create table sign_in_links (
  code_hash text primary key,
  member_id text not null references members (id) on delete cascade,
  expires_at integer not null
) strict, without rowid;

create table sessions (
  token_hash text primary key,
  member_id text not null references members (id) on delete cascade,
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;
create index sessions_by_member on sessions (member_id);

create table audit_log (
  seq integer primary key,
  at integer not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject_id text,
  digest text not null,
  previous_hash text not null,
  hash text not null
) strict;
create trigger audit_log_is_never_changed before update on audit_log
begin
  select raise(abort, 'the audit log is append-only');
end;
create trigger audit_log_is_never_shortened before delete on audit_log
begin
  select raise(abort, 'the audit log is append-only');
end;

create table mail_outbox (
  id text primary key,
  recipient text not null,
  template text not null,
  language text not null,
  content text not null check (json_valid(content)),
  follower_id text references followers (id) on delete cascade,
  submission_seq integer references submissions (seq) on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at integer not null,
  last_error text,
  created_at integer not null
) strict;
create index mail_outbox_waiting on mail_outbox (follower_id is not null, next_attempt_at) where state = 'waiting';

create table jobs (
  id text primary key,
  kind text not null,
  payload text not null check (json_valid(payload)),
  run_at integer not null,
  revision integer not null default 1,
  attempts integer not null default 0,
  last_error text
) strict;
create index jobs_by_time on jobs (run_at);

create table embed_scripts (
  dialogue_id text not null references dialogues (id) on delete cascade,
  language text not null,
  etag text not null,
  compressed blob not null,
  created_at integer not null,
  primary key (dialogue_id, language)
) strict;
`
