/**
 * How many submissions there are of each sort, kept by the database itself, since counting 50,000 takes longer
 * than listing ten; and indexes for the filters of a list.
 */
export const submissionCounts = `
create table submission_counts (
  dialogue_id text not null references dialogues (id) on delete cascade,
  status text not null,
  shown integer not null,
  category text not null,
  count integer not null,
  supports integer not null,
  latest integer not null,
  primary key (dialogue_id, status, shown, category)
) strict, without rowid;

insert into submission_counts
  select dialogue_id, status, hidden = 0 and merged_into is null, coalesce(category, ''), count(*), sum(supports),
    max(created_at)
  from submissions group by 1, 2, 3, 4;

create trigger submissions_are_counted_in after insert on submissions
begin
  insert into submission_counts
    values (new.dialogue_id, new.status, new.hidden = 0 and new.merged_into is null, coalesce(new.category, ''), 1,
      new.supports, new.created_at)
    on conflict do update set count = count + 1, supports = supports + excluded.supports,
      latest = max(latest, excluded.latest);
end;

create trigger submissions_are_counted_out after delete on submissions
begin
  update submission_counts set count = count - 1, supports = supports - old.supports
    where dialogue_id = old.dialogue_id and status = old.status
      and shown = (old.hidden = 0 and old.merged_into is null) and category = coalesce(old.category, '');
end;

create trigger submissions_are_counted_anew
after update of status, hidden, merged_into, category, supports on submissions
when old.status <> new.status or old.hidden <> new.hidden or old.merged_into is not new.merged_into
  or old.category is not new.category or old.supports <> new.supports
begin
  update submission_counts set count = count - 1, supports = supports - old.supports
    where dialogue_id = old.dialogue_id and status = old.status
      and shown = (old.hidden = 0 and old.merged_into is null) and category = coalesce(old.category, '');
  insert into submission_counts
    values (new.dialogue_id, new.status, new.hidden = 0 and new.merged_into is null, coalesce(new.category, ''), 1,
      new.supports, new.created_at)
    on conflict do update set count = count + 1, supports = supports + excluded.supports,
      latest = max(latest, excluded.latest);
end;

drop index submissions_by_dialogue;
create index submissions_by_place on submissions (dialogue_id, place) where visible = 1 and place is not null;
create index submissions_by_category on submissions (dialogue_id, category, published_at desc, seq desc) where visible = 1;
`
