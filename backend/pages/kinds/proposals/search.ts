import { html } from 'hono/html'
import { proposalSorts } from '../../../contracts/kinds/proposals.ts'
import { publicStatuses } from '../../../contracts/submissions.ts'
import { type DialogueRequest, type Html, wording } from '../../page.ts'
import type { ProposalsQuery } from './content.ts'

/** Search, topic and order as one GET form: the address holds the answer and can be shared. */
export function renderSearch(page: DialogueRequest<'proposals'>, query: ProposalsQuery): Html {
  const { t } = wording(page)
  const { categories } = page.configuration.settings
  return html`<form class="search" method="get" action="${page.path}" role="search">
${page.language !== page.defaultLanguage && html`<input type="hidden" name="language" value="${page.language}">`}
<div class="field wide"><label for="q">${t.proposals.search}</label><input id="q" name="q" type="search" maxlength="200" value="${query.q ?? ''}"></div>
${
  categories.length > 0 &&
  html`<div class="field"><label for="category">${t.proposals.category}</label><select id="category" name="category">
<option value="">${t.proposals.allCategories}</option>
${categories.map(({ id, label }) => html`<option value="${id}" ${id === query.category && 'selected'}>${label}</option>`)}
</select></div>`
}
<div class="field"><label for="status">${t.proposals.status}</label><select id="status" name="status">
<option value="">${t.proposals.allStatuses}</option>
${publicStatuses.map((status) => html`<option value="${status}" ${status === query.status && 'selected'}>${t.statuses[status]}</option>`)}
</select></div>
<div class="field"><label for="place">${t.proposals.place}</label><input id="place" name="place" maxlength="40" value="${query.place ?? ''}"></div>
<div class="field"><label for="sort">${t.proposals.sort}</label><select id="sort" name="sort">
${proposalSorts.map((sort) => html`<option value="${sort}" ${sort === query.sort && 'selected'}>${t.proposals.sorts[sort]}</option>`)}
</select></div>
<button type="submit">${t.proposals.show}</button>
</form>`
}
