/**
 * A survey's questions in every version that was ever out, the responses to them, and how often each answer was
 * given, counted at write: results are one small read, whatever the number of responses. Counts outlive what they
 * counted; they are nobody's.
 */
export const surveys = `
create table survey_versions (
  dialogue_id text not null references dialogues (id) on delete cascade,
  number integer not null,
  definition text not null,
  created_at integer not null,
  primary key (dialogue_id, number)
) strict, without rowid;

create table survey_responses (
  submission_seq integer primary key references submissions (seq) on delete cascade,
  dialogue_id text not null,
  version integer not null,
  language text not null,
  counted integer not null,
  identity_hash text
) strict;
create unique index survey_responses_by_identity on survey_responses (dialogue_id, identity_hash)
  where identity_hash is not null;
create index survey_responses_by_dialogue on survey_responses (dialogue_id, submission_seq);

create table survey_counts (
  dialogue_id text not null references dialogues (id) on delete cascade,
  question text not null,
  row text not null,
  value text not null,
  count integer not null,
  primary key (dialogue_id, question, row, value)
) strict, without rowid;
`
