import type { Page, Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answerProblem } from '../support/answers.ts'
import type { Kommun } from '../support/kommun.ts'
import { type Site, snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

/** Whatever the browser itself says of an answer that is an error, or of none. */
const expectedErrors = /Failed to load resource/

/** Writes a proposal, up to the button that sends it. */
async function writeProposal(page: Page, kommun: Kommun, site: Site) {
  await page.goto(site.put(snippet(kommun)))
  const proven = page.waitForResponse('**/challenges/*')
  await widget(page).write()
  await proven
  await widget(page).proceed.click()
}

/** Does something else with the first proposal that is sent; later ones reach the service. */
const intercept = (page: Page, act: (route: Route) => unknown) =>
  page.route(
    '**/parken/proposals',
    async (route) => void (route.request().method() === 'POST' ? await act(route) : await route.continue()),
    { times: 1 },
  )

describe('a proposal arrives, once', () => {
  test('when the citizen was offline, by itself, and says meanwhile that it has not', async ({
    found,
    visit,
    site,
  }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await writeProposal(page, kommun, site)
    await page.context().setOffline(true)
    await widget(page).send.click()
    await page.getByText('Du är offline. Inget har skickats än.').waitFor()
    expect(await page.getByText('Bänkar längs ån').isVisible()).toBe(true)
    expect(await kommun.listSubmissions()).toEqual([])
    await page.context().setOffline(false)
    await widget(page).thanks.waitFor()
    expect(await kommun.listSubmissions()).toHaveLength(1)
  })

  test('when the answer to it was lost', async ({ found, visit, site }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await writeProposal(page, kommun, site)
    let lost: { reference?: string } = {}
    await intercept(page, async (route) => {
      lost = await (await route.fetch()).json()
      await route.abort()
    })
    await widget(page).send.click()
    await widget(page).thanks.waitFor()
    await eventually(() => widget(page).reference.innerText()).toBe(lost.reference)
    expect(await kommun.listSubmissions()).toHaveLength(1)
  })

  test('when the answer was lost and the text changed since, with the receipt for what did arrive', async ({
    found,
    visit,
    site,
  }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await writeProposal(page, kommun, site)
    await page.route('**/parken/proposals', (route) => route.abort())
    await intercept(page, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await widget(page).send.click()
    await page.getByText('Vi kunde inte skicka. Texten finns kvar.').waitFor()
    await page.getByRole('button', { name: 'Ändra Rubrik' }).click()
    await widget(page).heading.fill('Fler bänkar längs ån')
    await page.unroute('**/parken/proposals')
    await widget(page).submit()
    await widget(page).thanks.waitFor()
    await page.getByText('Vi hade redan tagit emot förslaget.').waitFor()
    const [submission, another] = await kommun.listSubmissions()
    expect(submission).toMatchObject({ heading: 'Bänkar längs ån' })
    expect(another).toBeUndefined()
  })

  test('when the service failed the first time', async ({ found, visit, site }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await writeProposal(page, kommun, site)
    await intercept(page, (route) => answerProblem(route, 'internal_error'))
    await widget(page).send.click()
    await widget(page).thanks.waitFor()
    expect(await kommun.listSubmissions()).toHaveLength(1)
  })

  test('when the service asked for a little patience', async ({ found, visit, site }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await writeProposal(page, kommun, site)
    await intercept(page, (route) => answerProblem(route, 'too_many_requests', { 'Retry-After': '2' }))
    await widget(page).send.click()
    await page.getByText('Vänta 2 sekunder och försök igen.').waitFor()
    await widget(page).thanks.waitFor()
    expect(await kommun.listSubmissions()).toHaveLength(1)
  })

  test('when its proof had expired, without a word about it', async ({ found, visit, site }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await writeProposal(page, kommun, site)
    await intercept(page, (route) => answerProblem(route, 'proof_expired'))
    const provenAnew = page.waitForResponse('**/challenges/*')
    await widget(page).send.click()
    await widget(page).thanks.waitFor()
    await provenAnew
    expect(await kommun.listSubmissions()).toHaveLength(1)
  })

  test('when the form was open for longer than a proof lives', async ({ found, visit, site }) => {
    const kommun = await found()
    const page = await visit()
    await page.clock.install()
    await writeProposal(page, kommun, site)
    await page.clock.fastForward('45:00')
    const provenAnew = page.waitForResponse('**/challenges/*')
    await widget(page).send.click()
    await provenAnew
    await widget(page).thanks.waitFor()
  })
})

describe('a proposal that cannot be sent', () => {
  test('stays in the form, with words about why', async ({ found, visit, site }) => {
    const page = await visit({ expectedErrors })
    await writeProposal(page, await found(), site)
    await intercept(page, (route) => answerProblem(route, 'too_many_requests', { 'Retry-After': '3600' }))
    await widget(page).send.click()
    await page.getByText('Många använder tjänsten just nu. Vänta en stund och försök igen.').waitFor()
    expect(await page.getByText('Min mamma orkar inte gå hela vägen utan att vila.').isVisible()).toBe(true)
    await widget(page).send.click()
    await widget(page).thanks.waitFor()
  })

  test('because the dialogue was paused meanwhile is told so', async ({ found, visit, site }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors })
    await writeProposal(page, kommun, site)
    await kommun.pause()
    await widget(page).send.click()
    await page.getByText('Dialogen är pausad just nu. Kom gärna tillbaka senare.').waitFor()
    expect(await page.getByText('Bänkar längs ån').isVisible()).toBe(true)
  })
})
