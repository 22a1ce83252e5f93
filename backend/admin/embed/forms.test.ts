import { describe, expect, test } from 'vitest'
import { cmsNames, recommended, writeForCms } from './cms.ts'
import { type FormName, formNames, writeForm } from './forms.ts'
import type { Installable } from './installable.ts'
import { writePolicy } from './policy.ts'

const parken: Installable = {
  base: 'https://dialog.exempel.se',
  tenant: 'exempelkommun',
  dialogue: 'parken',
  kind: 'proposals',
  title: 'Förslag om parken',
  linkText: 'Lämna ditt förslag',
  release: { version: '0123456789ab', digest: 'sha384-x' },
}

const pageOf = (form: FormName, it: Partial<Installable> = {}) =>
  writeForm(form, { ...parken, ...it }).find(({ place }) => place === 'page')?.code ?? ''

test('the snippet is a place with its link, and the script', () => {
  expect(pageOf('snippet')).toBe(`<div data-min-kommun="exempelkommun/parken" style="min-height:32rem">
  <a href="https://dialog.exempel.se/exempelkommun/parken">Lämna ditt förslag</a>
</div>
<script async src="https://dialog.exempel.se/embed/exempelkommun/parken.js"></script>`)
})

test.each(formNames.filter((form) => form !== 'snippet' && form !== 'loader' && form !== 'locked'))(
  '%s has nothing inline that a strict policy would stop',
  (form) => {
    for (const { code, place } of writeForm(form, parken)) {
      if (place === 'page') expect(code).not.toMatch(/style=|<style|onload=|<script>/)
    }
  },
)

test.each(formNames)('what somebody has named the dialogue stays text in %s', (form) => {
  const hostile = { title: '"><script>alert(1)</script>', linkText: '</a><img src=x onerror=alert(1)>' }
  const written = pageOf(form, hostile)
  expect(written).not.toMatch(/<script>|<img|alert\(1\)"/)
})

test('another language is asked for everywhere, so that nothing is loaded twice', () => {
  expect(pageOf('snippet', { language: 'en', theme: 'auto' })).toMatch(
    /lang="en" data-theme="auto"[\s\S]*parken\?language=en"[\s\S]*parken\.js\?language=en"/,
  )
  expect(pageOf('frame', { language: 'en', theme: 'dark' })).toContain('/embed?language=en&amp;theme=dark"')
})

test('every system has a form and the template’s piece in its own way', () => {
  for (const cms of cmsNames) {
    const pieces = writeForCms(cms, recommended[cms], parken)
    expect(pieces.every(({ code }) => code.includes('exempelkommun'))).toBe(true)
  }
  expect(writeForCms('wordpress', 'loader', parken)[0]?.code).toContain('wp_enqueue_script')
  expect(writeForCms('drupal', 'link', parken)[0]?.code).toContain('type: external')
})

describe('the policy’s lines', () => {
  test('allow this service alone, where it is needed', () => {
    const plain = { reports: false, trustedTypes: false }
    const base = 'https://dialog.exempel.se'
    expect(writePolicy('snippet', parken, plain).directives).toEqual([`script-src ${base}`, `connect-src ${base}`])
    expect(writePolicy('frame', parken, plain).directives).toEqual([`frame-src ${base}`])
    expect(writePolicy('package', parken, plain).directives).toEqual([`connect-src ${base}`])
  })

  test('have browsers report to the kommun’s own address, in the old way and the new', () => {
    const { directives, endpoints } = writePolicy('snippet', parken, { reports: true, trustedTypes: true })
    const address = 'https://dialog.exempel.se/api/v1/exempelkommun/violation-reports'
    expect(directives.slice(2)).toEqual(['trusted-types lit-html', `report-uri ${address}`, 'report-to min-kommun'])
    expect(endpoints).toBe(`Reporting-Endpoints: min-kommun="${address}"`)
  })
})
