import { describe, expect, test } from 'vitest'
import { readViolations, toKeptPath } from './rules.ts'

const base = 'https://dialog.exempel.se'

describe('the path of a page', () => {
  test.each([
    ['/delta/lekplatsen', '/delta/lekplatsen'],
    ['/delta?epost=anna@exempel.se#brev', '/delta'],
    ['/bygga%2C-bo/f%C3%B6rslag', '/bygga,-bo/förslag'],
    ['/minasidor/anna@exempel.se/arende', '/minasidor/…/arende'],
    ['/minasidor/anna%40exempel.se', '/minasidor/…'],
    ['/minasidor/19121212-1212', '/minasidor/…'],
    ['/%E0%A4%A', '/%E0%A4%A'],
    ['/%00%1b[31m', '/[31m'],
    ['', '/'],
  ])('%s is kept as %s', (path, kept) => {
    expect(toKeptPath(path)).toBe(kept)
  })

  test('is cut when it is long', () => {
    expect(toKeptPath(`/${'a'.repeat(2000)}`)).toHaveLength(200)
  })
})

describe('violation reports', () => {
  const body = {
    documentURL: 'https://www.exempel.se/delta?x=1',
    blockedURL: `${base}/embed/exempelkommun/parken.js`,
    effectiveDirective: 'script-src-elem',
    disposition: 'enforce',
  }
  const older = {
    'document-uri': 'https://www.exempel.se/delta',
    'blocked-uri': base,
    'violated-directive': `script-src 'self'`,
  }

  test('are read in both formats', () => {
    const told = [
      ...readViolations([{ type: 'csp-violation', body }], base),
      ...readViolations({ 'csp-report': older }, base),
    ]
    expect(told.map(({ page, ...rest }) => ({ ...rest, path: page.pathname }))).toEqual([
      { directive: 'script-src-elem', enforced: true, path: '/delta' },
      { directive: 'script-src', enforced: true, path: '/delta' },
    ])
    expect(readViolations([{ body: { ...body, disposition: 'report' } }], base)[0]?.enforced).toBe(false)
  })

  test('about Trusted Types are ours when they come from our code', () => {
    const { blockedURL: _, ...rest } = body
    const about = { ...rest, blockedURL: 'trusted-types-policy', effectiveDirective: 'trusted-types' }
    const ours = { ...about, sourceFile: `${base}/embed/exempelkommun/parken.js` }
    const theirs = { ...about, sourceFile: 'https://www.exempel.se/site.js' }
    expect(readViolations([{ body: ours }, { body: theirs }], base)).toHaveLength(1)
  })

  test.each([
    ['about somebody else', { blockedURL: 'https://spårning.example/x.js' }],
    ['about a look-alike of ours', { blockedURL: `${base}.evil.tld/embed.js` }],
    ['about something inline', { blockedURL: 'inline' }],
    ['without a page', { documentURL: 'about' }],
    ['with a directive that is none', { effectiveDirective: '<script>alert(1)</script>' }],
    ['with values that are no texts', { effectiveDirective: { toString: 'x' }, documentURL: 7 }],
  ])('%s are left out', (_, change) => {
    expect(readViolations([{ body: { ...body, ...change } }], base)).toEqual([])
  })

  test.each([[null], [7], ['text'], [[]], [[null, 7, []]], [{ 'csp-report': null }], [{ __proto__: null }]])(
    '%j says nothing',
    (raw) => {
      expect(readViolations(raw, base)).toEqual([])
    },
  )

  test('a flood of them in one is read in part', () => {
    expect(readViolations(Array(5000).fill({ body }), base)).toHaveLength(50)
  })
})
