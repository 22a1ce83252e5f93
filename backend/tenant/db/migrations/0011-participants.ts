/**
 * Codes that let somebody take part once. There are no names and no times: what is known of a participant is a keyed
 * hash of the code, the batch it was made in and whether it has been used.
 */
export const participants = `
create table participant_batches (
  seq integer primary key,
  id text not null unique,
  dialogue_id text not null references dialogues (id) on delete cascade,
  name text not null,
  created_at integer not null,
  revoked_at integer
) strict;
create index participant_batches_by_dialogue on participant_batches (dialogue_id);

create table participants (
  id text primary key,
  batch_seq integer not null references participant_batches (seq) on delete cascade,
  code_hash text not null unique,
  answered integer not null default 0
) strict, without rowid;
create index participants_by_batch on participants (batch_seq, answered);
`
