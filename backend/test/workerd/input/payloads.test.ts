import { expect, test } from 'vitest'
import type { ProposalDetail, ProposalList } from '../../../contracts/kinds/proposals.ts'
import type { OwnSubmission } from '../../../contracts/receipts.ts'
import { letCachesLapse } from '../support/clock.ts'
import { api, readJson, readPublic, send } from '../support/http.ts'
import { createProposal } from '../support/proposals.ts'
import { createDialogue } from '../support/tenants.ts'

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  '<!--<script>]]>',
  '&lt;b&gt; &amp; &#x3c;script&#x3e;',
  '{{alert(1)}}',
]

test.each(payloads)('%j is text in every answer and on every page', async (payload) => {
  const dialogue = await createDialogue({ title: payload, introduction: payload })
  const content = { heading: payload, text: payload, author: { kind: 'alias', name: payload } }
  const { id, code } = await createProposal(dialogue, content)

  const list = await readPublic<ProposalList>(`${dialogue.path}/proposals`)
  expect(list.items[0]).toMatchObject({ heading: payload, excerpt: payload, author: payload })
  const detail = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)
  expect(detail).toMatchObject({ heading: payload, text: payload })

  const { slug } = dialogue.tenant
  for (const path of [`/${slug}`, `/${slug}/parken`, `/${slug}/parken?proposal=${id}`, `/${slug}/r/${code}`]) {
    const page = await (await send(path)).text()
    expect(page).not.toMatch(/<script>|<img|<svg onload|<!--<| onmouseover='/)
  }
})

test('a right-to-left override is taken out of what the public sees, and kept in the original', async () => {
  const dialogue = await createDialogue()
  const text = 'Filen heter gnp.\u202egpj\u202c och \u2066slut\u2069'
  const { id, code } = await createProposal(dialogue, { heading: `\u202e${'Rubrik'}`, text })
  const detail = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)
  expect(detail).toMatchObject({ heading: 'Rubrik', text: 'Filen heter gnp.gpj och slut' })
  const own = await readJson<OwnSubmission>(await api(`/${dialogue.tenant.slug}/receipts/${code}`))
  expect(own.text).toBe(text)
  letCachesLapse()
  expect(await (await send(`/${dialogue.tenant.slug}/parken`)).text()).not.toContain('\u202e')
})

test('an override alone is nothing to show, and is refused', async () => {
  const dialogue = await createDialogue()
  await expect(createProposal(dialogue, { heading: '\u202e\u2066 ' })).rejects.toThrow()
})
