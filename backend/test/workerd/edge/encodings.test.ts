import { beforeAll, describe, expect, test } from 'vitest'
import { send } from '../support/http.ts'
import { createProposal } from '../support/proposals.ts'
import { createDialogue } from '../support/tenants.ts'

const paths: Record<string, string> = {}

beforeAll(async () => {
  const dialogue = await createDialogue()
  await createProposal(dialogue)
  paths['a list'] = `/api/v1${dialogue.path}/proposals`
  paths['an embed script'] = `/embed/${dialogue.tenant.slug}/parken.js`
  paths['a page'] = `/${dialogue.tenant.slug}/parken`
  paths['a file'] = '/assets/pages/pages.css'
})

describe.each(['a list', 'an embed script', 'a page', 'a file'])('%s', (what) => {
  const get = (headers: Record<string, string> = {}, method = 'GET') => send(paths[what] ?? '', { method, headers })

  test.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0, gzip'],
    [null, 'br;q=0, gzip;q=0'],
    [null, 'identity'],
    [null, ''],
  ])('is sent as %s to who accepts "%s"', async (encoding, accepted) => {
    const plain = await (await get({ 'Accept-Encoding': 'identity' })).text()
    const response = await get({ 'Accept-Encoding': accepted })
    expect(response.headers.get('Content-Encoding')).toBe(encoding)
    expect(response.headers.get('Vary')).toContain('Accept-Encoding')
    expect((await response.text()) === plain).toBe(true)
  })

  test('is not sent again to who has it', async () => {
    const etag = (await get()).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const response = await get({ 'If-None-Match': known, 'Accept-Encoding': 'br' })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
    }
    expect((await get({ 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test('has its headers and no body for who asks only for them', async () => {
    const response = await get({}, 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe((await get()).headers.get('Content-Type'))
    expect(await response.text()).toBe('')
  })
})
