import { describe, expect } from 'vitest'
import { answerProblem } from '../support/answers.ts'
import { expectNoBarriers } from '../support/axe.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { survey, takeTime, withSurvey } from '../support/survey.ts'

const phone = { width: 375, height: 740 }
/** Whatever the browser itself says of an answer that is an error, or of none. */
const expectedErrors = /Failed to load resource/

describe('a survey', () => {
  test('is answered with the keyboard alone, on a phone, and each view is without barriers', async ({
    found,
    visit,
    site,
  }) => {
    const kommun = await found(withSurvey())
    const page = await visit({ viewport: phone })
    await page.goto(site.put(snippet(kommun)))
    const { form, question, next, review, send, thanks, reference } = survey(page)
    const press = page.keyboard
    await form.waitFor()
    await expectNoBarriers(page, 'the first question')
    await next.press('Enter')
    await page.getByText('Svara på frågan.').waitFor()
    await expectNoBarriers(page, 'an error')
    await press.press('Space')
    await press.press('Enter')
    await question('Vilket betyg får den?').waitFor()
    await press.press('Tab')
    await press.press('Space')
    await press.press('ArrowRight')
    await expectNoBarriers(page, 'a scale')
    await press.press('Enter')
    await question('Vad är viktigast?').waitFor()
    await page.getByRole('button', { name: 'Flytta upp: Val c' }).press('Enter')
    await page.getByRole('button', { name: 'Flytta upp: Val c' }).press('Enter')
    await expectNoBarriers(page, 'a ranking')
    await next.press('Enter')
    await question('Hur är det?').waitFor()
    for (const _ of ['r1', 'r2']) {
      await press.press('Tab')
      await press.press('Space')
    }
    await expectNoBarriers(page, 'a matrix')
    await next.press('Enter')
    await question('Något mer?').waitFor()
    await press.press('Tab')
    await press.type('Mer skugga.')
    await expectNoBarriers(page, 'a text')
    await next.press('Enter')
    await review.waitFor()
    await expectNoBarriers(page, 'the answers')
    await takeTime(page)
    const sent = page.waitForRequest((request) => request.url().endsWith('/responses'))
    await send.press('Enter')
    expect((await sent).postDataJSON().answers).toEqual({
      visits: true,
      grade: 2,
      order: ['c', 'a', 'b'],
      grid: { r1: 'x', r2: 'x' },
      more: 'Mer skugga.',
    })
    await thanks.waitFor()
    await eventually(() => reference.innerText()).toMatch(/^MK-/)
    await page.getByText('1 har svarat.', { exact: true }).waitFor()
    await expectNoBarriers(page, 'the results')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(phone.width)
  })

  test('stands on one page with what is missing above it', async ({ found, visit, site }) => {
    const kommun = await found(withSurvey({ layout: 'all_on_one' }))
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await survey(page).next.click()
    await page.getByRole('link', { name: 'Besöker du parken?' }).click()
    await page.keyboard.press('Space')
    await survey(page).question('Vilket betyg får den?').waitFor()
    await expectNoBarriers(page)
    await survey(page).next.click()
    await survey(page).review.waitFor()
  })

  test('is one request and stores nothing before it is answered, and never loads what it has no questions for', async ({
    found,
    visit,
    site,
  }) => {
    const visits = { type: 'yes_no', id: 'visits', label: { sv: 'Besöker du parken?' } }
    const kommun = await found(withSurvey({ definition: { pages: [{ id: 'first', questions: [visits] }] } }))
    const page = await visit()
    const requested: string[] = []
    page.on('request', (request) => requested.push(new URL(request.url()).pathname))
    await page.goto(site.put(snippet(kommun)), { waitUntil: 'networkidle' })
    await survey(page).question('Besöker du parken?').waitFor()
    expect(requested.slice(1)).toEqual([new URL(kommun.script).pathname])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0)

    await page.getByLabel('Nej').check()
    await survey(page).next.click()
    await survey(page).review.waitFor()
    await takeTime(page)
    await survey(page).send.click()
    await survey(page).thanks.waitFor()
    const parts = requested.flatMap((path) => /\/survey-([a-z-]+)(?:\.sv)?\.js$/.exec(path)?.[1] ?? [])
    expect(parts.sort()).toEqual(['errors', 'outcome', 'personal-numbers', 'results', 'review', 'solver'])
  })

  test('puts in order what is dragged', async ({ found, visit, site }) => {
    const kommun = await found(withSurvey())
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await page.getByLabel('Nej').check()
    await survey(page).next.click()
    const places = page.locator('min-kommun-survey .place')
    await places.first().locator('.grip').hover()
    await page.mouse.down()
    await places.last().hover()
    await page.mouse.up()
    await eventually(() => places.locator('.words').allInnerTexts()).toEqual(['Val b', 'Val c', 'Val a'])
  })

  test('waits for the connection, and is sent once however often one presses', async ({ found, visit, site }) => {
    const kommun = await found(withSurvey())
    const page = await visit({ expectedErrors })
    const proven = page.waitForResponse('**/challenges/*')
    await page.goto(site.put(snippet(kommun)))
    const { hurry, send, thanks } = survey(page)
    await hurry()
    await proven
    await page.context().setOffline(true)
    await send.click()
    await page.getByText('Du är offline. Inget har skickats än.').waitFor()
    await page.context().setOffline(false)
    await thanks.waitFor()
    await page.getByText('1 har svarat.', { exact: true }).waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('takes one answer from a browser, and tells kindly that there is one', async ({ found, visit, site }) => {
    const kommun = await found(withSurvey({ answers: 'device' }))
    const page = await visit()
    const address = site.put(snippet(kommun))
    await page.goto(address)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await survey(page).hurry()
    await survey(page).send.click()
    await survey(page).thanks.waitFor()
    await page.goto(address)
    await page.getByText('Du har redan svarat').waitFor()
    await page.getByRole('button', { name: 'Visa resultatet' }).click()
    await page.getByText('1 har svarat.', { exact: true }).waitFor()
  })

  test('keeps the answers when it has closed meanwhile', async ({ found, visit, site }) => {
    const kommun = await found(withSurvey())
    const page = await visit({ expectedErrors })
    await page.route('**/parken/responses', (route) => answerProblem(route, 'dialogue_not_open'))
    await page.goto(site.put(snippet(kommun)))
    await survey(page).hurry()
    await survey(page).send.click()
    await page.getByText('Enkäten tar inte emot fler svar.').waitFor()
    expect(await page.getByText('Besöker du parken?').first().isVisible()).toBe(true)
  })

  test('shows on the screen of a room, under its strict policy, what comes in', async ({ found, visit, site }) => {
    const kommun = await found(withSurvey())
    const screen = await visit()
    await screen.goto(`${kommun.hosted}/live`)
    await screen.getByText('0 har svarat.', { exact: true }).waitFor()
    await expectNoBarriers(screen)
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await survey(page).hurry()
    await survey(page).send.click()
    await screen.getByText('1 har svarat.', { exact: true }).waitFor()
  })
})
