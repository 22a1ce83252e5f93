import { describe, expect } from 'vitest'
import { answerProblem } from '../support/answers.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const expectedErrors = /Failed to load resource/

describe('while the service is away', () => {
  test('the page keeps its link', async ({ found, visit, site }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await page.route('**/embed/**', (route) => route.abort())
    await page.goto(site.put(snippet(kommun)))
    const link = page.getByRole('link', { name: 'Lämna ditt förslag' })
    expect(await link.isVisible()).toBe(true)
    expect(await link.getAttribute('href')).toBe(kommun.hosted)
  })

  test('the list says so, and can be asked for again', async ({ found, visit, site }) => {
    const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
    const page = await visit({ expectedErrors })
    await page.route('**/parken/proposals?*', (route) => answerProblem(route, 'temporarily_unavailable'), { times: 1 })
    await page.goto(site.put(snippet(kommun)))
    await page.getByRole('alert').getByText('Vi kunde inte hämta förslagen.').waitFor()
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await eventually(() => widget(page).items.allInnerTexts()).toEqual(['Fler lindar'])
  })

  test('the proposals already shown stay when more cannot be had', async ({ found, visit, site }) => {
    const kommun = await found({ proposals: Array.from({ length: 12 }, () => ({})) })
    const page = await visit({ expectedErrors })
    await page.goto(site.put(snippet(kommun)))
    await widget(page).more.waitFor()
    await page.route('**/parken/proposals?*cursor=*', (route) => route.abort(), { times: 1 })
    await widget(page).more.click()
    await page.getByRole('alert').getByText('Vi kunde inte hämta förslagen.').waitFor()
    expect(await widget(page).items.count()).toBe(10)
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await eventually(() => widget(page).items.count()).toBe(12)
  })

  test('a form that cannot be fetched says so by its button, and opens at the next try', async ({
    found,
    visit,
    site,
  }) => {
    const page = await visit({ expectedErrors })
    await page.goto(site.put(snippet(await found())))
    await page.route('**/proposals-form.*', (route) => route.abort())
    await widget(page).propose.click()
    await page.getByRole('alert').waitFor()
    await page.unroute('**/proposals-form.*')
    await widget(page).propose.click()
    await widget(page).heading.waitFor()
  })

  test('a proposal that cannot be fetched can be asked for again', async ({ found, visit, site }) => {
    const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
    const page = await visit({ expectedErrors })
    await page.goto(site.put(snippet(kommun)))
    await page.route('**/parken/proposals/*', (route) => route.abort(), { times: 1 })
    await widget(page).open('Fler lindar')
    await page.getByRole('heading', { name: 'Vi når inte kommunen just nu.' }).waitFor()
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('heading', { name: 'Fler lindar' }).waitFor()
  })

  test('a support that cannot be given is not shown as given', async ({ found, visit, site }) => {
    const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
    const page = await visit({ expectedErrors })
    await page.goto(site.put(snippet(kommun)))
    await widget(page).open('Fler lindar')
    await page.route('**/support', (route) => route.abort(), { times: 1 })
    await widget(page).support.click()
    await page.getByText('Vi når inte kommunen just nu.').waitFor()
    expect(await widget(page).votes.innerText()).toBe('0 röster')
    await widget(page).support.click()
    await page.getByText('Tack! Ditt stöd är räknat.').waitFor()
  })
})
