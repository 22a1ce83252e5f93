import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { eventually, adminTest as test } from '../support/stage.ts'

const expectedErrors = /\b(410|422)\b/
const email = 'kim.kanarie@exempel.se'

/** Sends a proposal as a citizen without JavaScript does; gives the address of its receipt. */
async function propose(page: Page, hosted: string, heading: string): Promise<string> {
  await page.goto(hosted)
  await page.getByRole('link', { name: 'Lämna ett förslag' }).click()
  await page.getByLabel('Vad vill du föreslå?').fill(heading)
  await page.getByLabel('Beskriv ditt förslag').fill('Det behövs.')
  await page.getByLabel('Ditt namn').fill('Kim Kanarie')
  await page.getByLabel('E-postadress').fill(email)
  await page.getByRole('button', { name: 'Skicka in förslaget' }).click()
  await page.getByText(/^MK-[0-9A-Z]{4}-[0-9A-Z]{3}$/).waitFor()
  return page.url()
}

describe('personal data', () => {
  test('a person gets a file of everything, and then nothing is left but a kind word', async ({
    found,
    enter,
    visit,
  }) => {
    const kommun = await found()
    const citizen = await visit({ javaScriptEnabled: false, expectedErrors })
    const receipt = await propose(citizen, kommun.hosted, '<img src=x onerror=alert(1)> vid dammen')

    const page = await enter(kommun, { path: 'privacy', expectedErrors })
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await page.getByLabel('E-postadress eller referensnummer').fill('kim.kanarie@')
    await page.getByRole('button', { name: 'Sök' }).click()
    await page.getByRole('alert').getByText('Fyll i e-postadressen så här').waitFor()
    await page.getByLabel('E-postadress eller referensnummer').fill(email.toUpperCase())
    await page.getByRole('button', { name: 'Sök' }).click()
    await page.getByRole('heading', { name: 'Det här finns sparat' }).waitFor()
    await expectNoBarriers(page, 'found')

    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Hämta för att läsa' }).click()
    const html = readFileSync(await (await file).path(), 'utf8')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; vid dammen')
    expect(html).not.toContain('<img')

    await page.getByRole('button', { name: 'Radera uppgifter' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Du raderar 1 inlägg').waitFor()
    await dialog.getByRole('button', { name: 'Radera för alltid' }).click()
    await dialog.getByRole('alert').getByText('Du behöver rätta 1 uppgift').waitFor()
    await expectNoBarriers(page, 'erasing')
    await dialog.getByLabel('Ta bort helt').check()
    await dialog.getByLabel('Skäl').fill('Begäran om radering.')
    await dialog.getByRole('button', { name: 'Radera för alltid' }).click()
    await page.getByText('Uppgifterna är raderade.').waitFor()
    await page.getByText('Inga uppgifter').waitFor()
    expect(addresses.filter((address) => /kanarie/i.test(decodeURIComponent(address)))).toEqual([])

    const gone = await citizen.goto(receipt)
    expect(gone?.status()).toBe(410)
    await citizen.getByRole('heading', { name: 'Det du skickade finns inte kvar hos kommunen' }).waitFor()
    await expectNoBarriers(page, 'nothing left')
  })

  test('a rule is decided on, looked at and carried out, and what is on hold stays', async ({ found, enter }) => {
    const createdAt = '2024-05-01T10:00:00.000Z'
    const kommun = await found({
      proposals: [{ heading: 'En brygga', createdAt }, { heading: 'Fler lindar', createdAt }, { heading: 'En ny' }],
    })
    const held = (await kommun.listSubmissions()).find(({ heading }) => heading === 'En brygga')
    const page = await enter(kommun, { path: 'privacy/holds', expectedErrors })
    await page.getByRole('button', { name: 'Bevara' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Dialog', { exact: true }).selectOption({ label: 'Förslag om parken' })
    await dialog.getByLabel('Referensnummer').fill('MK-0000-000')
    await dialog.getByLabel('Diarienummer').fill('KS 2026/77')
    await dialog.getByLabel('Skäl').fill('Begärd av en medborgare.')
    await dialog.getByRole('button', { name: 'Bevara' }).click()
    await dialog.getByRole('alert').getByText('Du behöver rätta 1 uppgift').waitFor()
    await expectNoBarriers(page, 'holding')
    await dialog.getByLabel('Referensnummer').fill(held?.reference ?? '')
    await dialog.getByRole('button', { name: 'Bevara' }).click()
    await page.getByRole('row', { name: /En brygga/ }).waitFor()
    await expectNoBarriers(page, 'holds')

    await page.getByRole('link', { name: 'Förslag om parken' }).click()
    await page.getByLabel('Dagen då varje inlägg kom in').check()
    await page.getByLabel(/^Allt/).check()
    await page.getByRole('button', { name: 'Spara regeln' }).click()
    await page.getByRole('alert').getByText('Du behöver rätta 1 uppgift').waitFor()
    await page.getByLabel('Gallringsbeslut').fill('KS 2026/123')
    await page.getByRole('button', { name: 'Spara regeln' }).click()
    await page.getByText('Regeln är sparad.').waitFor()
    const preview = page.getByRole('region', { name: 'Det här gallras' })
    await preview.getByText('Fler lindar').waitFor()
    expect(await preview.getByText('En brygga').count()).toBe(0)
    await expectNoBarriers(page, 'rule')

    await page.getByRole('button', { name: 'Gallra nu' }).click()
    await expectNoBarriers(page, 'asking')
    await dialog.getByRole('button', { name: 'Gallra för alltid' }).click()
    await page.getByText('Gallringen har börjat.').waitFor()
    await eventually(async () => (await kommun.listSubmissions()).map(({ heading }) => heading).sort()).toEqual([
      'En brygga',
      'En ny',
    ])
    await page.reload()
    await page.getByRole('row', { name: /Klar.*KS 2026\/123/ }).waitFor()

    await page.goto(page.url().replace(/dialogues\/.*/, 'privacy/retention'))
    await page.getByRole('row', { name: /Förslag om parken.*2 år efter inkommet/ }).waitFor()
    await expectNoBarriers(page, 'at a glance')
  })
})
