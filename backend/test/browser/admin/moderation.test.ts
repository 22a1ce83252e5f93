import { describe, expect } from 'vitest'
import { payloads } from '../../workerd/support/payloads.ts'
import { expectNoBarriers } from '../support/axe.ts'
import { createCitizen } from '../support/citizen.ts'
import { eventually, adminTest as test } from '../support/stage.ts'

const waiting = (headings: readonly string[]) => ({
  dialogue: { moderation: 'before' as const },
  proposals: headings.map((heading) => ({ heading, status: 'submitted' as const })),
})

describe('a moderator works through the queue', () => {
  test('by the keyboard alone: next, reject with a ready reason, publish, undo', async ({ found, enter }) => {
    const kommun = await found(waiting(['Fler bänkar', 'Fler träd', 'Fler stigar']))
    const page = await enter(kommun, { role: 'moderator', path: 'moderation' })
    const statuses = async () =>
      Object.fromEntries((await kommun.listSubmissions()).map(({ heading, status }) => [heading, status]))
    const shows = (text: string) => page.getByRole('article').getByText(text, { exact: true }).first().waitFor()
    const { keyboard } = page
    await shows('Fler bänkar')
    await keyboard.press('j')
    await shows('Fler träd')
    await keyboard.press('r')
    const dialog = page.getByRole('dialog', { name: 'Avvisa med skäl' })
    await dialog.getByLabel('Färdiga skäl').focus()
    await keyboard.type('U')
    await keyboard.press('Tab')
    // Letters are text while somebody writes.
    await keyboard.type(' pppp')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await shows('Fler stigar')
    await eventually(statuses).toMatchObject({ 'Fler träd': 'rejected', 'Fler stigar': 'submitted' })
    await keyboard.press('p')
    await page.getByText('Publicerat.').waitFor()
    await shows('Fler bänkar')
    await eventually(statuses).toMatchObject({ 'Fler stigar': 'published' })
    await keyboard.press('z')
    await page.getByText('Ångrat.').waitFor()
    await eventually(statuses).toEqual({
      'Fler bänkar': 'submitted',
      'Fler träd': 'rejected',
      'Fler stigar': 'submitted',
    })
    await keyboard.press('?')
    await page.getByRole('dialog', { name: 'Kortkommandon' }).waitFor()
    await expectNoBarriers(page, 'shortcuts')
    await keyboard.press('Escape')
  })

  test('many at once; what somebody else has changed stays and is told, with what was typed', async ({
    found,
    enter,
  }) => {
    const kommun = await found(waiting(['Fler bänkar', 'Fler träd', 'Fler stigar']))
    const page = await enter(kommun, { role: 'moderator', path: 'moderation' })
    await page.getByLabel('Markera alla som visas').check()
    await kommun.decide('Fler träd', { action: 'publish' })
    await page.locator('.moderation-together').getByRole('button', { name: 'Publicera' }).click()
    await page.getByText('2 är publicerade.').waitFor()
    await page.getByText('Fler träd: Någon annan har ändrat det under tiden.').waitFor()
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByRole('link', { name: /^Nya 2/ }).waitFor()

    await page.getByRole('article').getByRole('button', { name: 'Avvisa' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Skäl', { exact: true }).fill('Det hör inte hit.')
    await kommun.decide('Fler bänkar', { action: 'reject', reason: 'Reklam.' })
    await dialog.getByRole('button', { name: 'Avvisa' }).click()
    await dialog.getByText('Någon annan hann före').waitFor()
    await dialog.getByText('Reklam.').waitFor()
    await eventually(() => dialog.getByLabel('Skäl', { exact: true }).inputValue()).toBe('Det hör inte hit.')
    await expectNoBarriers(page, 'conflict')
  })

  test('identity numbers stand out, the public version is edited, flags and hostile text are text', async ({
    found,
    enter,
    site,
    product,
  }) => {
    const kommun = await found({ dialogue: { settings: { comments: 'on' } } })
    const citizen = createCitizen({ base: product.base, origin: site.origin, kommun: kommun.slug })
    const hostile = payloads.join('\n')
    const { id } = await citizen.propose({ heading: payloads[0], text: `Jag är 811218-9876.\n${hostile}` })
    await citizen.comment(id, 'En kommentar.')
    await citizen.flag(id, `Titta: ${payloads[1]}`)
    const page = await enter(kommun, { role: 'moderator', path: 'moderation/flagged', colorScheme: 'dark' })
    await page.locator('mark', { hasText: '811218-9876' }).waitFor()
    await page.getByText(`Titta: ${payloads[1]}`).waitFor()
    await expectNoBarriers(page, 'flagged')

    await page.getByRole('button', { name: 'Redigera det publika' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Rubrik').fill('En rimlig rubrik')
    await expectNoBarriers(page, 'editing')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Den publika texten är ändrad.').waitFor()
    await eventually(async () => (await kommun.listSubmissions())[0]?.heading).toBe('En rimlig rubrik')
    await page
      .getByRole('article')
      .getByText(payloads[0] ?? '', { exact: true })
      .waitFor()
    await page.getByRole('button', { name: 'Avskriv anmälan' }).click()
    await page.getByText('Inget är anmält').waitFor()
  })

  test('on a phone the text takes the place of the list, with the decisions at hand', async ({ found, enter }) => {
    const kommun = await found(waiting(['Fler bänkar vid Kommunikationsavdelningens entré', 'Fler träd']))
    const viewport = { width: 320, height: 640 }
    const page = await enter(kommun, { role: 'moderator', path: 'moderation', viewport })
    await expectNoBarriers(page, 'list')
    await page.getByRole('button', { name: 'Fler bänkar' }).click()
    const publish = page.getByRole('button', { name: 'Publicera' })
    await publish.waitFor()
    const box = await publish.boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(640)
    await expectNoBarriers(page, 'text')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await publish.click()
    await page.getByRole('button', { name: 'Fler träd' }).waitFor()
  })
})
