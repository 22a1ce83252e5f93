import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import { anyResponse, countResponses, type Response, toTally } from '../../support/surveys/any-response.ts'
import { questionnaire } from '../../support/surveys/questionnaire.ts'
import { inOrder, readCoded, readCsv } from '../../support/surveys/read-export.ts'
import { readXlsx } from '../../support/surveys/read-xlsx.ts'
import { anySpoilt } from '../../support/surveys/spoil-response.ts'
import { expectNoBarriers } from '../support/axe.ts'
import { findOverflow } from '../support/layout.ts'
import { sendResponse } from '../support/send-response.ts'
import { adminTest, eventually } from '../support/stage.ts'
import { surveyBuilder } from '../support/survey-builder.ts'
import { computeResults, readResults } from '../support/survey-results.ts'

const wanted = SurveyDefinition.parse(questionnaire)
/** Few of many: `SURVEY_RESPONSES=1000 vitest run --project browser admin/surveys` sends as many as one likes. */
const sent = Number(process.env.SURVEY_RESPONSES ?? 100)
const addressHeader = 'X-Test-Address'
/** Of one question. */
const mostOnPaper = 200

/** One address may send 120 an hour; many come from many. */
const fromMany = { MK_PROOF_ZEROS: '1', MK_TRUSTED_PROXY_HEADER: addressHeader }
const test = sent > 100 ? (adminTest.extend('settings', { scope: 'worker' }, fromMany) as typeof adminTest) : adminTest

/** A definition without the names in it, which are made from the words. */
const withoutNames = (definition: SurveyDefinition) =>
  definition.pages.map(({ title, questions, jumps }) => ({
    title: title?.sv,
    jumps: jumps.length,
    questions: questions.map(({ id: _, label, showIf, ...question }) => ({
      ...question,
      label: label.sv,
      showIf: showIf?.tests.map(({ is }) => is),
      ...('options' in question && { options: question.options.map(({ label }) => label.sv) }),
      ...('rows' in question && { rows: question.rows.map(({ label }) => label.sv) }),
    })),
  }))

/** The counts of the cross-tabulation, row by row. */
const readCross = (page: Page): Promise<number[][]> =>
  page
    .locator('[data-cross] tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('[data-count]')].map(({ textContent }) => Number(textContent))),
    )

/** Fetches the responses as a file. */
async function fetchFile(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta filen' }).click(),
  ])
  return readFileSync(await download.path())
}

describe('a survey in the admin', () => {
  test('built of 24 questions with logic and answered by a script, it shows what the script counted', async ({
    found,
    enter,
    client,
    product,
    site,
  }) => {
    const kommun = await found()
    const page = await enter(kommun, { path: 'dialogues/new', viewport: { width: 1440, height: 900 } })
    const builder = surveyBuilder(page)
    await page.getByLabel('Svara på frågor').check()
    await page.getByLabel('Rubrik').fill('Så bor vi')
    await page.getByRole('button', { name: 'Skapa dialogen' }).click()
    await builder.build(wanted)
    await expectNoBarriers(page, 'builder')
    await builder.save.click()
    await builder.saved.waitFor()
    await page.getByRole('button', { name: 'Stäng', exact: true }).click()
    await builder.saved.waitFor({ state: 'detached' })

    const params = { tenant: kommun.slug, dialogue: 'sa-bor-vi' }
    const stored = await client.call('getDialogue', { params })
    const definition = SurveyDefinition.parse(stored.settings.definition)
    expect(withoutNames(definition)).toEqual(withoutNames(wanted))

    await page.getByRole('link', { name: 'Inställningar' }).click()
    await page.getByLabel('Hur många gånger som helst').check()
    await page.getByRole('radio', { name: 'Granska efter publicering' }).check()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await builder.saved.waitFor()
    await page.getByRole('button', { name: 'Publicera' }).click()
    await page.getByText('Dialogen är publicerad.', { exact: true }).waitFor()

    const to = { base: product.base, kommun: kommun.slug, dialogue: 'sa-bor-vi', origin: site.origin }
    const taken: Response[] = []
    const send = (response: object, index: number) =>
      sendResponse(to, response, { headers: { [addressHeader]: `192.0.2.${index >> 6}` } })
    const spoilt = fc.sample(anySpoilt(definition), { numRuns: sent >> 2, seed: 11 })
    for (const [index, response] of fc.sample(anyResponse(definition), { numRuns: sent, seed: 11 }).entries()) {
      const wrong = index % 4 === 3 ? spoilt[index >> 2] : undefined
      const { status, pointers } = await send(wrong?.body ?? response, index)
      const isTold = !wrong || pointers.includes(wrong.pointer)
      expect({ ...wrong, status, pointers, isTold }).toMatchObject({ status: wrong ? 422 : 201, isTold: true })
      if (!wrong) taken.push(response)
    }
    const results = await client.call('getResultsForMember', { params })
    expect(results.responses).toBe(taken.length)
    expect(toTally(results.questions ?? [])).toEqual(countResponses(definition, taken))

    await page.getByRole('link', { name: 'Resultat' }).click()
    await page.locator('[data-cross]').waitFor()
    await page.getByText(`${taken.length.toLocaleString('sv-SE')} svar`, { exact: true }).waitFor()
    const onScreen = await page.getByRole('link', { name: 'Visa på storskärm' }).getAttribute('href')
    expect(onScreen).toBe(`/${kommun.slug}/sa-bor-vi/live`)
    const expected = computeResults(definition, taken)
    await eventually(() => readResults(page)).toEqual(expected)

    const [mode, used] = ['hur-reser-du-oftast', 'vad-har-du-anvant']
    await page.getByLabel('Rader').selectOption(mode)
    await page.getByLabel('Kolumner').selectOption(used)
    const [rows, columns] = [
      ['till-fots', 'cykel', 'buss', 'bil', 'other'],
      ['badet', 'biblioteket', 'atervinningen', 'sporthallen', 'other'],
    ]
    const crossed = rows.map((row) =>
      columns.map(
        (column) =>
          taken.filter(
            ({ answers }) => answers[mode] === row && (answers[used] as string[] | undefined)?.includes(column),
          ).length,
      ),
    )
    await eventually(() => readCross(page)).toEqual(crossed)

    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    const written = Object.values(expected).reduce((sum, { texts }) => sum + Math.min(texts, mostOnPaper), 0)
    await eventually(() => page.locator('.texts li:visible').count()).toBe(written)
    expect(await findOverflow(page)).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1440, height: 900 })

    const whole = taken.map((response) => inOrder(definition, response))
    const json = JSON.parse((await fetchFile(page, 'JSON')).toString())
    expect(json.responses.map(({ answers, others }: Response) => ({ answers, others }))).toEqual(taken)
    await page.getByRole('radio', { name: 'Excel' }).check()
    await page.getByLabel('Koder i stället för ord').check()
    const [sheet = [], codes = []] = readXlsx(await fetchFile(page, 'Excel'))
    expect(readCoded(definition, sheet)).toEqual(whole)
    const csv = readCsv((await fetchFile(page, 'CSV')).toString())
    expect(readCoded(definition, csv)).toEqual(whole)
    const book = readCsv((await fetchFile(page, 'Kodbok')).toString())
    expect(book).toEqual(codes.map((line) => book[0]?.map((_, index) => line[index] ?? '')))
    const described = new Set(book.map(([column]) => column))
    expect(csv[0]?.slice(6).filter((column) => !described.has(column) && !column.endsWith('.other_text'))).toEqual([])

    await page.getByLabel('Visa bara dem').selectOption('bor-du-i-kommunen')
    const residents = taken.filter(({ answers }) => answers['bor-du-i-kommunen'] === true)
    await page.getByRole('status').getByText(`${residents.length} svar`).waitFor()
    await eventually(() => readResults(page)).toEqual(computeResults(definition, residents))
    await expectNoBarriers(page, 'results')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNoBarriers(page, 'results, dark')
    await page.setViewportSize({ width: 375, height: 800 })
    expect(await findOverflow(page)).toEqual([])
    const panel = page.getByRole('region', { name: 'Två frågor mot varandra', exact: true })
    expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  })

  test('tells what contradicts itself beside it, moves by key, and tries everything out without storing it', async ({
    found,
    enter,
    client,
  }) => {
    const hostile = '<img src=x onerror=alert(1)> {{7*7}}'
    const definition = {
      pages: [
        {
          id: 'first',
          questions: [
            { type: 'yes_no', id: 'visits', label: { sv: 'Besöker du parken?' } },
            {
              type: 'short_text',
              id: 'why',
              label: { sv: hostile },
              showIf: { match: 'all', tests: [{ question: 'visits', is: 'equals', value: true }] },
            },
          ],
        },
      ],
    }
    const settings = { definition, answers: 'unlimited' }
    const kommun = await found({ dialogue: { kind: 'survey', settings } })
    const page = await enter(kommun, {
      path: 'dialogues/parken/questions',
      viewport: { width: 1440, height: 900 },
      expectedErrors: /409/,
    })
    const builder = surveyBuilder(page)
    await page.getByRole('button', { name: `2. ${hostile}` }).waitFor()

    // A condition that its own question was moved in front of.
    await page.getByRole('button', { name: 'Flytta ner: Besöker du parken?' }).focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await eventually(focused).toBe('Flytta upp: Besöker du parken?')
    await page.getByText('behöver rättas').waitFor()
    await builder.toggle(`1. ${hostile}`).click()
    await builder.fields.getByText('Välj en fråga som kommer före den här.').waitFor()
    await expectNoBarriers(page, 'contradiction')
    await builder.save.click()
    await page.getByRole('alert').getByText('Du behöver rätta 1 uppgift').waitFor()
    await page.getByRole('button', { name: 'Flytta upp: Besöker du parken?' }).press('Enter')
    await page.getByText('behöver rättas').waitFor({ state: 'detached' })

    // What was taken away comes back where it was.
    await page.getByRole('button', { name: `Ta bort: ${hostile}` }).click()
    await page.getByRole('button', { name: 'Ångra', exact: true }).click()
    await page.getByRole('button', { name: `2. ${hostile}` }).waitFor()

    // Another type is another question, since this one has been out.
    await builder.toggle('1. Besöker du parken?').click()
    await builder.fields.getByRole('button', { name: 'Duplicera som en annan typ' }).click()
    await expectNoBarriers(page, 'types')
    await builder.pick('scale')
    await page.getByRole('button', { name: /^2\. Besöker du parken\?/ }).waitFor()

    const preview = page.frameLocator('iframe')
    await preview.getByText('Besöker du parken?').first().waitFor()
    await preview.getByText('Ja', { exact: true }).click()
    expect(await kommun.listSubmissions()).toEqual([])

    // Meanwhile somebody else saves, the questions too.
    const params = { tenant: kommun.slug, dialogue: 'parken' }
    const stored = await client.call('getDialogue', { params })
    const { pages } = SurveyDefinition.parse(stored.settings.definition)
    const theirs = { type: 'nps', id: 'theirs', label: { sv: 'Vad hade de tänkt?' } }
    const changed = { pages: pages.map((one) => ({ ...one, questions: [...one.questions, theirs] })) }
    const body = { version: stored.version, title: 'Stora parken', settings: { ...settings, definition: changed } }
    await client.call('changeDialogue', { params, body: body as never })
    await builder.save.click()
    await page.getByRole('heading', { name: 'Någon annan har sparat medan du skrev' }).waitFor()
    await page.getByText('Inget är sparat än.').waitFor()
    await page.getByText('Ny fråga: ”Vad hade de tänkt?”').waitFor()
    await expectNoBarriers(page, 'two at once')
    await page.getByRole('button', { name: 'Använd deras' }).click()
    await page.getByRole('button', { name: /^3\. Vad hade de tänkt\?/ }).waitFor()
    await page.getByRole('button', { name: 'Ångra', exact: true }).click()
    await page.getByRole('button', { name: /^2\. Besöker du parken\?/ }).waitFor()
    await builder.save.click()
    await builder.saved.waitFor()
    const saved = await client.call('getDialogue', { params })
    expect(saved.title).toBe('Stora parken')
    const [first] = SurveyDefinition.parse(saved.settings.definition).pages
    expect(first?.questions.map(({ id, type }) => [id, type])).toEqual([
      ['visits', 'yes_no'],
      ['besoker-du-parken', 'scale'],
      ['why', 'short_text'],
    ])
    expect(saved.settings.version).toBe(3)
  })
})
