import { describe, expect, test } from 'vitest'
import { type ProblemCode, problemStatus } from '../../contracts/problems.ts'
import { renderDialoguePage } from '../dialogue-page.ts'
import { texts } from '../i18n/index.ts'
import { renderPlatformPage } from '../platform-page.ts'
import { renderProblemPage } from '../problem-page.ts'
import { renderReceiptPage } from '../receipt-page.ts'
import { renderTenantPage } from '../tenant-page.ts'
import { availabilities, createDialogueRequest, item, own, proposal, request } from './samples.ts'

const t = texts.sv
const content = { proposals: { items: [item], total: 1 }, query: { sort: 'new' as const } }

describe('a dialogue', () => {
  test('is the snippet that a webmaster pastes, with the list inside', () => {
    const page = String(renderDialoguePage(createDialogueRequest(), content))
    expect(page).toContain('data-min-kommun="exempelkommun/parken"')
    expect(page).toContain('<script async src="/embed/exempelkommun/parken.js"></script>')
    expect(page.indexOf(item.heading)).toBeLessThan(page.indexOf('<script async'))
    expect(page).toContain('12 av 100 röster')
    expect(page).toContain(`<link rel="canonical" href="https://min-kommun.example/exempelkommun/parken">`)
  })

  test('says without JavaScript how to make a proposal, and how far it becomes visible', () => {
    const before = String(renderDialoguePage(createDialogueRequest({ moderation: 'before' }), content))
    expect(before).toMatch(new RegExp(`<noscript>.*${t.proposalForm.title}.*</noscript>`))
    expect(before).toContain(t.proposals.visibleReviewed)
    const after = String(renderDialoguePage(createDialogueRequest({ moderation: 'after' }), content))
    expect(after).toContain(t.proposals.visibleAtOnce)
  })

  test('keeps search, order and language through paging', () => {
    const page = String(
      renderDialoguePage(
        { ...createDialogueRequest(), language: 'en' },
        {
          proposals: { items: [item], next: 'abc=' },
          query: { sort: 'supported', q: 'gunga & bänk', category: 'lek' },
        },
      ),
    )
    expect(page).toContain(
      'href="/exempelkommun/parken?language=en&amp;sort=supported&amp;q=gunga+%26+b%C3%A4nk&amp;category=lek&amp;cursor=abc%3D"',
    )
    expect(page).toContain('<input type="hidden" name="language" value="en">')
    expect(page).toContain('<option value="lek" selected>')
    expect(page).toContain('lang="sv"')
    expect(page).toContain('src="/embed/exempelkommun/parken.js?language=en"')
  })

  test('says that nothing was found, or that nothing is there yet', () => {
    const none = { items: [], total: 0 }
    const page = createDialogueRequest()
    expect(String(renderDialoguePage(page, { proposals: none, query: { sort: 'new' } }))).toContain(t.proposals.empty)
    const searched = { proposals: none, query: { sort: 'new' as const, q: 'x' } }
    expect(String(renderDialoguePage(page, searched))).toContain(t.proposals.emptySearch)
    const closed = createDialogueRequest({ availability: 'closed' })
    const emptyClosed = String(renderDialoguePage(closed, { proposals: none, query: { sort: 'new' } }))
    expect(emptyClosed).toContain(t.proposals.emptyClosed)
    expect(emptyClosed).not.toContain('<noscript>')
  })

  test('tells in words when it takes nothing', () => {
    const render = (dialogue: Parameters<typeof createDialogueRequest>[0]) =>
      String(renderDialoguePage(createDialogueRequest(dialogue), content))
    expect(render({ availability: 'closed' })).toContain(t.dialogue.closed)
    expect(render({ availability: 'scheduled' })).toContain(t.dialogue.scheduled)
    expect(render({ availability: 'scheduled', opensAt: '2026-10-14T12:05:00.000Z' })).toContain(
      t.dialogue.scheduledAt('14 oktober 2026 kl. 14:05'),
    )
  })

  test('shows no proposals while it is paused, and nothing at all while it is a draft', () => {
    const paused = String(renderDialoguePage(createDialogueRequest({ availability: 'paused' }), content))
    expect(paused).toContain(t.dialogue.paused)
    expect(paused).not.toContain(item.heading)
    const draft = String(renderDialoguePage(createDialogueRequest({ availability: 'draft' }), content))
    expect(draft).toContain(t.dialogue.draft)
    expect(draft).not.toContain('Vad saknas i parken?')
  })

  test('says in the list and with a proposal what the kommun promises at the threshold, while it can be reached', () => {
    const page = createDialogueRequest()
    page.configuration.settings.handlingMonths = 6
    const promise = t.proposals.handling('100', 6)
    expect(promise).toContain('inom 6 månader')
    expect(String(renderDialoguePage(page, content))).toContain(promise)
    expect(String(renderDialoguePage(page, { proposal }))).toContain(promise)
    expect(String(renderDialoguePage(page, { proposal: { ...proposal, status: 'answered' } }))).not.toContain(promise)
    const without = createDialogueRequest()
    expect(String(renderDialoguePage(without, { proposal }))).not.toContain('hanterar')
  })

  test('shows one proposal with its history, its answer and the way back', () => {
    const response = { text: 'Ja, gärna.', by: 'Tekniska nämnden', at: own.createdAt }
    const page = String(renderDialoguePage(createDialogueRequest(), { proposal: { ...proposal, response } }))
    expect(page).toContain('<title>En gunga till – Exempelkommun</title>')
    expect(page).toContain('Ja, gärna.')
    expect(page).toContain('Tekniska nämnden')
    expect(page).toContain('<a href="/exempelkommun/parken">')
    expect(page).toContain('MK-7F3K-9Q2')
    expect(page).toContain('<p dir="auto">Vi är fyra.</p>')
  })

  test('without a threshold counts plainly', () => {
    const page = createDialogueRequest()
    page.configuration.settings.threshold = null
    expect(String(renderDialoguePage(page, content))).toContain('12 röster')
  })
})

describe("one's own submission", () => {
  const render = (submission: Partial<typeof own>, more = {}) =>
    String(
      renderReceiptPage({ ...request, path: '/exempelkommun/r/kod', submission: { ...own, ...submission }, ...more }),
    )

  test('shows reference, status, history and text, and stays out of search engines', () => {
    const page = render({})
    expect(page).toContain('MK-7F3K-9Q2')
    expect(page).toContain(t.statusMeanings.published)
    expect(page).toContain('14 oktober 2026 kl. 14:05')
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(page).not.toContain('rel="canonical"')
  })

  test('is withdrawn in two steps, by a form to its own address', () => {
    const page = render({})
    expect(page).toMatch(
      /<details>\s*<summary[^>]*>Dra tillbaka förslaget<\/summary>\s*<form method="post" action="\/exempelkommun\/r\/kod">/,
    )
    expect(page).toContain(t.receipt.withdrawEffect)
  })

  test('has no button once it is withdrawn', () => {
    const page = render({ status: 'withdrawn', mayWithdraw: false })
    expect(page).toContain(t.statusMeanings.withdrawn)
    expect(page).not.toContain('method="post"')
    expect(page).not.toContain(t.receipt.withdraw)
  })

  test('tells the reason for a refusal', () => {
    const history = [{ status: 'rejected' as const, at: own.createdAt, reason: 'Det är inte kommunens mark.' }]
    expect(render({ status: 'rejected', history })).toContain('Det är inte kommunens mark.')
  })

  test('tells that it is hidden from others', () => {
    expect(render({ hidden: true })).toContain(t.receipt.hidden)
  })

  test('tells why it could not be withdrawn', () => {
    expect(render({}, { problem: 'transition_not_allowed' })).toMatch(/role="alert">[^<]+/)
  })
})

describe('other pages', () => {
  test('the platform names no kommun', () => {
    const { tenant: _, ...platform } = request
    const page = String(renderPlatformPage({ ...platform, path: '/' }))
    expect(page).toContain(t.platform.lead)
    expect(page).not.toContain('Exempelkommun')
  })

  test('a kommun lists its dialogues with their state', () => {
    const dialogue = { slug: 'parken', kind: 'proposals' as const, title: 'Parken', introduction: '' }
    const dialogues = availabilities.map((availability) => ({ ...dialogue, availability }))
    const page = String(renderTenantPage({ ...request, dialogues }))
    expect(page).toContain('<a href="/exempelkommun/parken">Parken</a>')
    for (const availability of availabilities) expect(page).toContain(t.availability[availability])
    expect(String(renderTenantPage({ ...request, dialogues: [] }))).toContain(t.tenant.empty)
  })

  test.each(Object.keys(problemStatus) as ProblemCode[])('%s is told in words, in both languages', (code) => {
    const swedish = String(renderProblemPage({ ...request, code }))
    const english = String(renderProblemPage({ ...request, language: 'en', code }))
    expect(swedish).toMatch(/<h1>[^<]{5,}<\/h1>\s*<p class="lead">[^<]{20,}<\/p>/)
    expect(english).toContain('<html lang="en"')
    expect(english).not.toContain(code)
  })

  test('waiting is told in seconds', () => {
    expect(String(renderProblemPage({ ...request, code: 'too_many_requests', retryAfter: 42 }))).toContain(
      'Vänta 42 sekunder och försök igen.',
    )
  })
})
