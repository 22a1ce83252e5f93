import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { payloads } from '../../workerd/support/payloads.ts'
import { expectNoBarriers } from '../support/axe.ts'
import { adminTest as test } from '../support/stage.ts'

const proposals = [
  { heading: 'Lekplatsen i parken', text: 'Nya gungor.', place: 'Stadsparken' },
  { heading: 'En lekplats till', text: 'Vid ån.', status: 'submitted' as const },
  { heading: 'Fler soptunnor', text: payloads.join('\n') },
]

const readDownload = async (page: Page, format: string) => {
  await page.getByRole('button', { name: 'Exportera' }).click()
  await page.getByRole('radio', { name: format }).check()
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hämta filen' }).click()
  const file = await arriving
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** All that a zip archive holds, one after the other. */
function unzip(bytes: Buffer): string {
  let text = ''
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18)]
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const content = bytes.subarray(start, start + size)
    text += method === 0 ? content : inflateRawSync(content)
    at = start + size
  }
  return text
}

describe('everything that was sent', () => {
  test('is searched, narrowed, and exported as it is shown', async ({ found, enter }) => {
    const kommun = await found({ proposals })
    const page = await enter(kommun, { role: 'analyst', path: 'submissions', acceptDownloads: true })
    await page.getByText('3 inlägg').waitFor()
    await page.getByLabel('Sök på ord eller referensnummer').fill('lekplatser')
    await page.keyboard.press('Enter')
    await page.getByText('2 inlägg').waitFor()
    await page.getByText('Fler filter').click()
    await page.getByLabel('Status').selectOption('submitted')
    await page.getByText('1 inlägg').waitFor()
    await expectNoBarriers(page, 'narrowed')
    await page.getByRole('link', { name: 'En lekplats till' }).click()
    await page.getByRole('heading', { level: 1, name: 'En lekplats till' }).waitFor()
    // An analyst reads.
    expect(await page.getByRole('button', { name: 'Publicera' }).count()).toBe(0)
    await page.goBack()
    await page.getByText('1 inlägg').waitFor()
    await page.getByRole('button', { name: 'Rensa' }).click()
    await page.getByText('3 inlägg').waitFor()

    const csv = await readDownload(page, 'CSV för Excel')
    expect(csv.name).toMatch(/^min-kommun-[\d-]{10}\.csv$/)
    const text = csv.bytes.toString()
    expect(text.startsWith('\ufeffreference;dialogue;')).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(4)
    const workbook = await readDownload(page, 'Excel (XLSX)')
    const parts = unzip(workbook.bytes)
    expect(parts).toContain('Lekplatsen i parken')
    expect(parts).not.toMatch(/<f>|<script>/)
  })

  test('is answered, moved, commented on, merged and taken apart again', async ({ found, enter }) => {
    const kommun = await found({ proposals, dialogue: { settings: { comments: 'on' } } })
    const page = await enter(kommun, { role: 'moderator', path: 'submissions', expectedErrors: /422/ })
    await page.getByRole('link', { name: 'Lekplatsen i parken' }).click()
    await page.getByLabel('Ny status').selectOption('referred')
    await page.getByRole('button', { name: 'Ändra status' }).click()
    await page.getByText('Statusen är ändrad.').waitFor()
    await page.getByRole('button', { name: 'Skriv ett svar' }).click()
    await page.getByRole('button', { name: 'Publicera svaret' }).click()
    await page.getByText('Du behöver rätta').waitFor()
    await expectNoBarriers(page, 'errors')
    await page.getByLabel('Svar', { exact: true }).fill(`Vi bygger den.\n${payloads[0]}`)
    await page.getByLabel('Vem som svarar').fill('Tekniska nämnden')
    await page.getByRole('button', { name: 'Publicera svaret' }).click()
    await page.getByText('Svaret är publicerat.').waitFor()
    await page.getByRole('button', { name: 'Kommentera som kommunen' }).click()
    await page.getByLabel('Kommentar', { exact: true }).fill('Tack för förslaget!')
    await page.getByRole('button', { name: 'Publicera kommentaren' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Mo Moderator' }).getByText('Kommunen').waitFor()
    await expectNoBarriers(page, 'answered')

    await page.getByRole('button', { name: 'Slå ihop' }).click()
    await page.getByLabel('Sök på ord eller referensnummer').fill('soptunnor')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Slå ihop med det här' }).click()
    await page.getByRole('heading', { name: 'Har blivit en del av' }).waitFor()
    await page.getByRole('button', { name: 'Skilj åt' }).click()
    await page.getByText('Åtskilda.').waitFor()
    expect((await kommun.listSubmissions())[0]).toMatchObject({ status: 'answered', merged: false, answered: true })
  })
})
