import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import { anyResponse, countResponses, type Response } from '../../support/surveys/any-response.ts'
import { questionnaire } from '../../support/surveys/questionnaire.ts'
import { expectNoBarriers } from '../support/axe.ts'
import { findOverflow } from '../support/layout.ts'
import { sendResponse } from '../support/send-response.ts'
import { adminTest } from '../support/stage.ts'
import { surveyBuilder } from '../support/survey-builder.ts'

const wanted = SurveyDefinition.parse(questionnaire)
/** Few of many: `SURVEY_RESPONSES=1000 vitest run --project browser admin/surveys` sends as many as one likes. */
const sent = Number(process.env.SURVEY_RESPONSES ?? 60)
const addressHeader = 'X-Test-Address'

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

/** The counts that the results page shows, by question; those of grids and intervals have tests of their own. */
const readBars = (page: Page): Promise<Record<string, number[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-result]')].map(({ dataset, ...rest }, index) => {
        const item = document.querySelectorAll('[data-result]')[index]
        const counts = [...(item?.querySelectorAll('.bars tbody td:nth-child(3)') ?? [])]
        return [dataset.result ?? String(rest), counts.map(({ textContent }) => Number(textContent))]
      }),
    ),
  )

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
    for (const [index, response] of fc.sample(anyResponse(definition), { numRuns: sent, seed: 11 }).entries()) {
      const isSpoilt = index % 4 === 3
      const answers = { ...response.answers, ...(isSpoilt && { okand: true }) }
      expect(
        await sendResponse(to, { ...response, answers }, { headers: { [addressHeader]: `192.0.2.${index >> 6}` } }),
      ).toBe(isSpoilt ? 422 : 201)
      if (!isSpoilt) taken.push(response)
    }
    const tally = countResponses(definition, taken)

    await page.getByRole('link', { name: 'Resultat' }).click()
    await page.locator('[data-cross]').waitFor()
    await page.getByText(`${taken.length} svar`, { exact: true }).waitFor()
    const bars = await readBars(page)
    for (const { id, type, ...question } of definition.pages.flatMap(({ questions }) => questions)) {
      if (!('options' in question) || type === 'matrix' || type === 'ranking') continue
      const offered = [
        ...question.options.map(({ id }) => id),
        ...('other' in question && question.other ? ['other'] : []),
      ]
      expect([id, bars[id]]).toEqual([id, tally[id] ? offered.map((option) => tally[`${id}  ${option}`] ?? 0) : []])
    }

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
    await expect
      .poll(() =>
        page
          .locator('[data-cross] tbody tr')
          .evaluateAll((lines) =>
            lines.map((line) =>
              [...line.querySelectorAll('[data-count]')].map(({ textContent }) => Number(textContent)),
            ),
          ),
      )
      .toEqual(crossed)

    await page.getByLabel('CSV', { exact: false }).first().check()
    await page.getByLabel('Koder i stället för ord').check()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Hämta filen' }).click()
    const stream = await (await downloading).createReadStream()
    const [headings = '', ...lines] = (await Array.fromAsync(stream)).join('').trimEnd().split('\r\n')
    expect(lines).toHaveLength(taken.length)
    const column = headings.split(',').indexOf(`${used}.badet`)
    const badet = lines.filter((line) => line.split(',')[column] === '1').length
    expect(badet).toBe(tally[`${used}  badet`])

    await page.getByLabel('Visa bara dem').selectOption('bor-du-i-kommunen')
    const residents = taken.filter(({ answers }) => answers['bor-du-i-kommunen'] === true)
    await page.getByRole('status').getByText(`${residents.length} svar`).waitFor()
    await expectNoBarriers(page, 'results')
    await page.setViewportSize({ width: 375, height: 800 })
    expect(await findOverflow(page)).toEqual([])
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
    expect(await focused()).toBe('Flytta upp: Besöker du parken?')
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
    await builder.pick('scale')
    await page.getByRole('button', { name: /^2\. Besöker du parken\?/ }).waitFor()

    const preview = page.frameLocator('iframe')
    await preview.getByText('Besöker du parken?').first().waitFor()
    await preview.getByText('Ja', { exact: true }).click()
    expect(await kommun.listSubmissions()).toEqual([])

    // Meanwhile somebody else saves.
    const params = { tenant: kommun.slug, dialogue: 'parken' }
    const { version } = await client.call('getDialogue', { params })
    await client.call('changeDialogue', { params, body: { version, title: 'Stora parken' } })
    await builder.save.click()
    await page.getByRole('heading', { name: 'Någon annan har sparat medan du skrev' }).waitFor()
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
    expect(saved.settings.version).toBe(2)
  })
})
