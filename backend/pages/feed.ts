import { html } from 'hono/html'
import type { ProposalList } from '../contracts/kinds/proposals.ts'
import type { DialogueRequest, Html } from './page.ts'

/**
 * `/{tenant}/{dialogue}/atom.xml`: the newest of what everyone may read, as an Atom feed (RFC 4287). Escaping
 * for HTML text is escaping for XML, too: the five characters that matter are the same.
 */
export function renderFeed(page: DialogueRequest, { items }: ProposalList): Html {
  const { base, tenant, configuration } = page
  const { dialogue, language } = configuration
  const home = `${base}/${tenant.slug}/${dialogue.slug}`
  const updated = items[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z'
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${home}</id>
<title>${dialogue.title}</title>
<subtitle>${dialogue.introduction}</subtitle>
<author><name>${tenant.name}</name></author>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${home}"/>
<link rel="self" type="application/atom+xml" href="${home}/atom.xml"/>
${items.map(
  (item) => html`<entry>
<id>urn:uuid:${item.id}</id>
<title>${item.heading}</title>
<summary>${item.excerpt}</summary>
<author><name>${item.author}</name></author>
<published>${item.publishedAt}</published>
<updated>${item.publishedAt}</updated>
<link rel="alternate" type="text/html" href="${home}?proposal=${item.id}"/>
</entry>`,
)}
</feed>`
}
