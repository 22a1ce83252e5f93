const shown = `hidden = 0 and merged_into is null
  and status in ('published', 'threshold_reached', 'referred', 'answered', 'closed')`
const newShown = shown.replace(/hidden|merged_into|status/g, 'new.$&')

/**
 * What everyone may read is marked in a plain column, kept by triggers: an index never covers a query that looks at
 * a generated one, and a list of 50,000 then reads every row for it. Each order of a list has an index that covers
 * it; the one by chance holds the order that `kinds/proposals/orders.ts` begins somewhere else for each visitor.
 */
export const listIndexes = `
drop index submissions_by_age;
drop index submissions_by_supports;
drop index submissions_by_category;
drop index submissions_by_place;
alter table submissions drop column visible;
alter table submissions add column visible integer not null default 0;
update submissions set visible = 1 where ${shown};

create trigger submissions_are_shown after insert on submissions when ${newShown}
begin
  update submissions set visible = 1 where seq = new.seq;
end;
create trigger submissions_are_shown_anew after update of status, hidden, merged_into on submissions
when new.visible <> (${newShown})
begin
  update submissions set visible = 1 - visible where seq = new.seq;
end;

create index submissions_by_age on submissions (dialogue_id, published_at desc, seq desc) where visible = 1;
create index submissions_by_supports on submissions (dialogue_id, supports desc, seq desc) where visible = 1;
create index submissions_by_chance on submissions (dialogue_id, (seq * 2654435761 % 4294967291)) where visible = 1;
create index submissions_by_closing on submissions (dialogue_id, closes_at, seq)
  where visible = 1 and status = 'published' and closes_at is not null;
create index submissions_by_category on submissions (dialogue_id, category, published_at desc, seq desc)
  where visible = 1;
create index submissions_by_status_and_age on submissions (dialogue_id, status, published_at desc, seq desc)
  where visible = 1;
create index submissions_by_place on submissions (dialogue_id, place, published_at desc, seq desc)
  where visible = 1 and place is not null;
`
