/** The kommun's own words for its messages. */
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
`
