import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { questionnaire } from '../../support/surveys/questionnaire.ts'
import { expectNoBarriers } from '../support/axe.ts'
import { findOverflow } from '../support/layout.ts'
import { snippet } from '../support/site.ts'
import { test } from '../support/stage.ts'
import { survey, takeTime, withSurvey } from '../support/survey.ts'
import { widget } from '../support/widget.ts'

/** Writes down what the page's policy forbids, from before anything of the page runs. */
const watchViolations = (page: Page) =>
  page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(globalThis, { violations })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })

const readViolations = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)

test('everything works under a strict policy with Trusted Types, and violates nothing', async ({ visit, product }) => {
  const page = await visit()
  await watchViolations(page)
  await page.goto(`${product.examples}/strict-csp.html`)
  const { items, support, withdraw, back, propose, proceed, write, submit, reference, search, count } = widget(page)
  await items.first().click()
  await support.click()
  await withdraw.waitFor()
  await back.click()
  await search.fill('cykel')
  await count.filter({ hasText: 'träff' }).waitFor()
  await propose.click()
  await proceed.click()
  await page.locator('.summary').waitFor()
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await write()
  await submit()
  await reference.waitFor()
  expect(await readViolations(page)).toEqual([])
})

test('so does a survey with questions of every type, which axe has nothing against', async ({
  found,
  visit,
  site,
  product,
}) => {
  const pictures = 'https://exempel.se'
  const kommun = await found(
    withSurvey({ definition: questionnaire, layout: 'all_on_one', thanks: { sv: 'Vi läser allt i februari.' } }),
  )
  const policy = [
    "default-src 'none'",
    `script-src ${product.base}`,
    `connect-src ${product.base}`,
    `img-src data: ${pictures}`,
    "require-trusted-types-for 'script'; trusted-types lit-html",
  ].join('; ')
  const page = await visit({ viewport: { width: 320, height: 740 } })
  await page.route(`${pictures}/**`, (route) => route.fulfill({ contentType: 'image/png', body: pixel }))
  await watchViolations(page)
  const pasted = snippet(kommun).replace(/ style="[^"]*"/, '')
  await page.goto(site.put(pasted, { headers: { 'Content-Security-Policy': policy } }))
  const { next, question, review, send, thanks, form } = survey(page)
  const group = (name: string) => form.getByRole('group', { name })
  await next.click()
  await group('Bor du i kommunen?').getByLabel('Ja').check()
  await group('Hur reser du oftast?').getByLabel('Annat').check()
  await group('Hur reser du oftast?').getByLabel('Med egna ord').fill('Spark')
  await question('Vilket torg?').waitFor()
  await form.locator('img').first().waitFor()
  await expectNoBarriers(page, 'every type of question')
  expect(await findOverflow(page)).toEqual([])

  await page.getByLabel('Hur gammal är du?').fill('43')
  await page.getByLabel('Var bor du?').selectOption('Norr')
  await page.getByLabel('När flyttade du hit?').fill('2001-05-06')
  for (const row of ['Parkerna', 'Biblioteket', 'Snöröjningen'])
    await group(row).getByLabel('Nöjd', { exact: true }).check()
  await group('Vad har du använt?').getByLabel('Badet').check()
  await group('Hur känns det att bo här?').getByLabel('Mycket nöjd').check()
  await page.getByRole('button', { name: 'Flytta upp: Gatorna' }).click()
  await group('Vilket torg?').getByLabel('Torg b').check()
  await page.getByLabel('Beskriv kommunen med ett ord').fill('Lugn')
  await group('Får vi fråga igen?').getByLabel('Ja').check()
  await page.getByLabel('E-postadress').fill('ann@exempel.se')
  await next.click()
  await review.waitFor()
  await expectNoBarriers(page, 'the answers')
  await takeTime(page)
  await send.click()
  await thanks.waitFor()
  await page.getByText('1 har svarat.', { exact: true }).waitFor()
  await page.getByText('Vi läser allt i februari.').waitFor()
  await expectNoBarriers(page, 'the results')
  expect(await findOverflow(page)).toEqual([])
  expect(await readViolations(page)).toEqual([])
})

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
