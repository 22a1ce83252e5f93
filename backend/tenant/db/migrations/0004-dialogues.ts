/** When a dialogue was first published, and what makes counting over all dialogues quick. */
export const dialogues = `
alter table dialogues add column published_at integer;
update dialogues set published_at = created_at where state <> 'draft';
create index submissions_by_dialogue on submissions (dialogue_id, status, hidden, supports, created_at);
`
