import { expect, test } from 'vitest'
import { base, send } from '../support/http.ts'
import { createDialogue, createTenant } from '../support/tenants.ts'

test('a kommun’s loader knows whose it is and where from, and nothing else', async () => {
  const { tenant } = await createDialogue({ title: 'Hemlig', state: 'draft' })
  const response = await send(`/embed/${tenant.slug}.js`)
  const script = await response.text()
  expect(response.status).toBe(200)
  expect(script).toContain(`{"base":"${base}","tenant":"${tenant.slug}"}`)
  expect(script).not.toContain('Hemlig')
  expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=60, stale-while-revalidate=86400')
})

test('it is asked about cheaply, and compressed', async () => {
  const { slug } = await createTenant()
  const response = await send(`/embed/${slug}.js`, { headers: { 'Accept-Encoding': 'br' } })
  expect(response.headers.get('Content-Encoding')).toBe('br')
  const etag = response.headers.get('ETag') ?? ''
  expect((await send(`/embed/${slug}.js`, { headers: { 'If-None-Match': etag } })).status).toBe(304)
})

test.each(['finns-inte.js', 'FEL.js', 'r.js', '.js', 'manifest.json', '%2e%2e.js'])('there is no %s', async (file) => {
  expect((await send(`/embed/${file}`)).status).toBe(404)
})
