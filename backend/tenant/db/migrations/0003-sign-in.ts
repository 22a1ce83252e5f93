/** Ways to sign in, sessions that can be told apart, and where the audit log ends. */
export const signIn = `
alter table members add column language text not null default 'sv';
alter table members add column signed_in_at integer;
create index members_by_name on members (name, id);

create index sign_in_links_by_member on sign_in_links (member_id);

drop table sessions;
create table sessions (
  id text primary key,
  token_hash text not null unique,
  member_id text not null references members (id) on delete cascade,
  device text not null,
  created_at integer not null,
  used_at integer not null,
  expires_at integer not null
) strict;
create index sessions_by_member on sessions (member_id, used_at desc);

create table sign_in_codes (
  ticket_hash text primary key,
  account_hash text not null,
  email text,
  member_id text references members (id) on delete cascade,
  tries integer not null default 0,
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;
create index sign_in_codes_by_account on sign_in_codes (account_hash, created_at);
create index sign_in_codes_by_age on sign_in_codes (created_at);
create index sign_in_codes_to_mail on sign_in_codes (created_at) where email is not null;

create table passkeys (
  id text primary key,
  credential_id text not null unique,
  member_id text not null references members (id) on delete cascade,
  public_key blob not null,
  counter integer not null,
  transports text not null check (json_valid(transports)),
  name text not null,
  created_at integer not null,
  used_at integer
) strict;
create index passkeys_by_member on passkeys (member_id, created_at);

create table spent_challenges (challenge_hash text primary key, expires_at integer not null) strict, without rowid;

create table audit_head (
  only_row integer primary key check (only_row = 1),
  seq integer not null,
  hash text not null
) strict;
insert into audit_head (only_row, seq, hash) select 1, seq, hash from audit_log order by seq desc limit 1;
create index audit_log_by_action on audit_log (action, seq);
create index audit_log_by_actor on audit_log (actor_id, seq) where actor_id is not null;
create index audit_log_by_subject on audit_log (subject_id, seq) where subject_id is not null;
create index audit_log_by_time on audit_log (at);
`
