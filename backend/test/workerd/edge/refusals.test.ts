import { expect, test } from 'vitest'
import { api, base, expectProblem } from '../support/http.ts'
import { createDialogue, site } from '../support/tenants.ts'

const allowed = (response: Response) => response.headers.get('Access-Control-Allow-Origin')

test('why a body was refused can be read on the kommun’s sites, and on no other', async () => {
  const { path } = await createDialogue()
  const send = (Origin: string) =>
    api(`${path}/proposals/similar`, { method: 'POST', headers: { Origin }, json: { heading: 'x'.repeat(70_000) } })
  for (const origin of [site, base]) {
    const response = await send(origin)
    expect(allowed(response)).toBe(origin)
    expect(response.headers.get('Vary')).toContain('Origin')
    await expectProblem(response, 'body_too_large')
  }
  for (const origin of ['https://evil.tld', `${site}.evil.tld`, 'http://kommun.se', 'null']) {
    const response = await send(origin)
    expect(allowed(response)).toBeNull()
    await expectProblem(response, 'body_too_large')
  }
})

test('a framed page can read it too', async () => {
  const { tenant } = await createDialogue()
  const path = `/${tenant.slug}/t/token/dialogues/parken/proposals/similar`
  const response = await api(path, { method: 'POST', headers: { Origin: 'null' }, json: { x: 'x'.repeat(70_000) } })
  expect(allowed(response)).toBe('*')
  await expectProblem(response, 'body_too_large')
})

test('that there is no such kommun can be read anywhere, and says nothing to who writes', async () => {
  const read = await api('/finns-inte/dialogues', { headers: { Origin: 'https://evil.tld' } })
  expect(allowed(read)).toBe('*')
  await expectProblem(read, 'not_found')
  const write = await api('/finns-inte/devices', { method: 'POST', headers: { Origin: site }, json: {} })
  expect(allowed(write)).toBeNull()
  await expectProblem(write, 'not_found')
})
