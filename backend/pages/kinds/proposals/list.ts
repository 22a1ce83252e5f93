import { html } from 'hono/html'
import type { ProposalItem, ProposalList } from '../../../contracts/kinds/proposals.ts'
import { renderSubmissionTools } from '../../member/submission-tools.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import { renderFound } from '../../parts/found.ts'
import { renderPromise } from '../../parts/promise.ts'
import { renderStatus } from '../../parts/status.ts'
import { renderSupports } from '../../parts/supports.ts'
import type { ProposalsQuery } from './content.ts'
import { renderSearch } from './search.ts'

/** The list of proposals that needs no JavaScript: a GET form to search and sort, links to go on. */
export function renderProposalList(
  page: DialogueRequest<'proposals'>,
  list: ProposalList,
  query: ProposalsQuery,
): Html {
  const { t } = wording(page)
  const { availability, moderation } = page.configuration.dialogue
  const visibility = moderation === 'before' ? t.proposals.visibleReviewed : t.proposals.visibleAtOnce
  return html`${availability === 'open' && html`<noscript><p>${visibility}</p><p><a class="button primary" href="${linkTo(page, page.path, { write: 'proposal' })}">${t.proposalForm.title}</a></p></noscript>`}
<section aria-labelledby="proposals">
<h2 id="proposals">${t.proposals.listHeading}</h2>
${availability === 'open' && renderPromise(page)}
${(list.items.length > 0 || query.cursor || isSearch(query)) && renderSearch(page, query)}
${renderCount(page, list, query)}
${list.items.length > 0 ? html`<ul class="proposals">${list.items.map((item) => renderItem(page, item))}</ul>` : renderEmpty(page, query)}
${renderPaging(page, list, query)}
</section>`
}

const isSearch = (query: ProposalsQuery) => Boolean(query.q || query.category || query.status || query.place)

function renderCount(
  page: DialogueRequest<'proposals'>,
  { total, items }: ProposalList,
  query: ProposalsQuery,
): Html | undefined {
  if (total === undefined || items.length === 0) return undefined
  const { t, f } = wording(page)
  if (!isSearch(query)) return html`<p class="meta">${t.proposals.total(total, f.number(total))}</p>`
  return html`<p class="meta">${t.proposals.found(total, f.number(total))} · <a href="${linkTo(page, page.path)}">${t.proposals.clear}</a></p>`
}

function renderEmpty(page: DialogueRequest<'proposals'>, query: ProposalsQuery): Html {
  const { t } = wording(page)
  if (isSearch(query)) {
    return html`<p class="notice">${t.proposals.emptySearch} <a href="${linkTo(page, page.path)}">${t.proposals.clear}</a></p>`
  }
  const open = page.configuration.dialogue.availability === 'open'
  if (!open) return html`<p class="notice">${t.proposals.emptyClosed}</p>`
  const write = linkTo(page, page.path, { write: 'proposal' })
  return html`<p class="notice">${t.proposals.empty} <a href="${write}">${t.proposals.beFirst}</a></p>`
}

function renderItem(page: DialogueRequest<'proposals'>, item: ProposalItem): Html {
  const { f } = wording(page)
  const { settings, language } = page.configuration
  const category = settings.categories.find(({ id }) => id === item.category)
  return html`<li>
<h3 dir="auto" lang="${language}"><a href="${linkTo(page, page.path, { proposal: item.id })}">${renderFound(item.heading, item.found?.heading)}</a></h3>
<p class="excerpt" dir="auto" lang="${language}">${renderFound(item.excerpt, item.found?.excerpt)}</p>
<p class="meta">${category && html`<bdi>${category.label}</bdi> · `}${item.place && html`<bdi>${item.place}</bdi> · `}<bdi>${item.author}</bdi> · <time datetime="${item.publishedAt}">${f.date(item.publishedAt)}</time></p>
<div class="standing">${renderSupports(page, item.supports, settings.threshold)}${renderStatus(page, item.status)}</div>
${renderSubmissionTools(page, item.id)}
</li>`
}

function renderPaging(
  page: DialogueRequest<'proposals'>,
  { next }: ProposalList,
  query: ProposalsQuery,
): Html | undefined {
  if (!next && !query.cursor) return undefined
  const { t } = wording(page)
  const { cursor: _, ...others } = query
  return html`<nav class="paging" aria-label="${t.proposals.paging}">
${query.cursor && html`<a class="button" href="${linkTo(page, page.path, others)}">${t.proposals.first}</a>`}
${next && html`<a class="button" rel="next" href="${linkTo(page, page.path, { ...others, cursor: next })}">${t.proposals.next}</a>`}
</nav>`
}
