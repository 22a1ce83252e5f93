import { expect, test } from 'vitest'
import { renderDialoguePage } from '../dialogue-page.ts'
import { renderProblemPage } from '../problem-page.ts'
import { renderReceiptPage } from '../receipt-page.ts'
import { renderTenantPage } from '../tenant-page.ts'
import { createDialogueRequest, item, own, proposal, request } from './samples.ts'

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea></title></style><svg onload=alert(1)>',
  '&lt;b&gt;&amp;',
  '${alert(1)} {{alert(1)}}',
]

/** Every page with the payload in each place that somebody outside can fill. */
function renderAll(payload: string): string[] {
  const page = createDialogueRequest({ title: payload, introduction: payload })
  const hostile = { heading: payload, author: payload, category: 'lek' }
  const response = { text: payload, by: payload, at: own.createdAt }
  const history = [{ status: 'rejected' as const, at: own.createdAt, reason: payload }]
  page.configuration.settings.categories = [{ id: 'lek', label: payload }]
  return [
    renderDialoguePage(page, {
      proposals: { items: [{ ...item, ...hostile, excerpt: payload }], total: 1, next: payload },
      query: { sort: 'new', q: payload, category: payload, cursor: payload },
    }),
    renderDialoguePage(page, { proposal: { ...proposal, ...hostile, text: payload, response, history } }),
    renderDialoguePage(
      {
        ...page,
        tools: {
          name: payload,
          may: { moderate: true, answer: true, change: true, invite: true },
          dialogue: { title: payload, introduction: payload, version: 1 },
          waiting: [
            {
              id: item.id,
              version: 1,
              createdAt: item.publishedAt,
              heading: payload,
              text: payload,
              author: payload,
            },
          ],
          moreWaiting: true,
          versions: new Map([[proposal.id, 1]]),
        },
      },
      { proposal: { ...proposal, ...hostile, text: payload, response, history } },
    ),
    renderReceiptPage({
      ...request,
      submission: { ...own, heading: payload, text: payload, author: payload, response, history },
    }),
    renderTenantPage({
      ...request,
      tenant: {
        ...request.tenant,
        name: payload,
        provider: { organisation: payload, number: payload, email: payload, phone: payload },
        privacy: { kind: 'text', text: payload },
        publicRecords: payload,
      },
      dialogues: [{ slug: 'parken', kind: 'proposals', title: payload, introduction: payload, availability: 'open' }],
    }),
    renderProblemPage({ ...request, path: `/${payload}`, code: 'not_found' }),
  ].map(String)
}

/** The tags with their attributes' names and nothing that anybody wrote. */
const skeleton = (page: string) =>
  [...page.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?|\s)*)\/?>/gi)]
    .map(
      ([, tag, attributes]) =>
        `${tag} ${attributes
          ?.replaceAll(/="[^"]*"/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim()}`,
    )
    .join('\n')

test.each(payloads)('%j is text wherever it stands', (payload) => {
  const harmless = renderAll('ofarligt')
  for (const [index, page] of renderAll(payload).entries()) {
    expect(page).not.toMatch(/<script>|<img|<svg onload/)
    expect(skeleton(page)).toBe(skeleton(harmless[index] ?? ''))
  }
})

test('a right-to-left override stays inside the element that has it', () => {
  const override = '\u202Eevil'
  const [list, detail] = renderAll(override)
  expect(list).toContain(`<bdi>${override}</bdi>`)
  expect(list).toMatch(new RegExp(`<h3 dir="auto"[^>]*><a [^>]*>${override}</a></h3>`))
  expect(detail).toContain(`<p dir="auto">${override}</p>`)
})

test('a doubled slash in the address never becomes another host', () => {
  const page = String(renderProblemPage({ ...request, path: '//evil.example/', code: 'not_found' }))
  expect(page).not.toContain('href="//')
  expect(page).not.toContain('action="//')
})

test('no page has an inline style, an inline script or a handler', () => {
  for (const page of renderAll('ofarligt')) {
    expect(page).not.toMatch(/<style| style=| on\w+=|<script(?! async src=)/)
  }
})
