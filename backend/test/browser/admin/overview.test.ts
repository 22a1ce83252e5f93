import { expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { snippet } from '../support/site.ts'
import { eventually, adminTest as test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString()

test('the start says what waits, what came last and how much happens', async ({ found, enter, visit, site }) => {
  const kommun = await found({
    dialogue: { moderation: 'before', closesAt: new Date(Date.now() + 3 * 24 * 3600_000).toISOString() },
    proposals: [{ heading: 'Gammalt förslag', createdAt: ago(200) }],
  })
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  await widget(page).write({ heading: 'Bänkar <b>längs</b> ån' })
  await widget(page).submit()
  await widget(page).reference.waitFor()

  const admin = await enter(kommun)
  const toDo = admin.getByRole('region', { name: 'Att göra' })
  await toDo.getByRole('link', { name: '1 inlägg väntar på granskning' }).waitFor()
  await toDo.getByRole('link', { name: /^Förslag om parken stänger/ }).waitFor()
  const latest = admin.getByRole('region', { name: 'Senast inkommet' })
  await eventually(() => latest.getByRole('link').allInnerTexts()).toEqual([
    'Bänkar <b>längs</b> ån',
    'Gammalt förslag',
  ])
  await admin.getByText('Formuläret har öppnats 1 gång, och 1 inlägg har skickats in (100 %).').waitFor()

  const submissions = admin.getByRole('region', { name: /^Inlägg/ })
  await submissions.getByRole('heading', { name: 'Inlägg 1' }).waitFor()
  await submissions.locator('canvas').waitFor({ state: 'attached' })
  await admin.getByText('1 år', { exact: true }).click()
  await submissions.getByRole('heading', { name: 'Inlägg 2' }).waitFor()
  await submissions.getByText('Inlägg som tabell').click()
  const counts = await submissions.getByRole('cell').allInnerTexts()
  expect(counts.filter((count) => count !== '0')).toEqual(['1', '1'])

  await expectNoBarriers(admin)
})

test('one dialogue has its own figures, which an analyst finds too', async ({ found, enter }) => {
  const kommun = await found({ proposals: [{}, {}] })
  const admin = await enter(kommun, { role: 'analyst', path: 'dialogues/parken/overview' })
  await admin.getByRole('heading', { name: 'Inlägg 2' }).waitFor()
  await admin.setViewportSize({ width: 320, height: 640 })
  expect(await admin.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await expectNoBarriers(admin, 'narrow')
})
