import { expect } from 'vitest'
import type { Role } from '../../../contracts/operation.ts'
import { enterAdmin } from '../support/admin.ts'
import { expectNoBarriers } from '../support/axe.ts'
import type { Kommun } from '../support/kommun.ts'
import { test as base, eventually } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

/** The dialogue's own page as a signed-in member meets it. */
const test = base.extend('open', ({ visit, client, product }) => async (kommun: Kommun, role: Role = 'admin') => {
  // A refusal stands in the console too.
  const page = await visit({ expectedErrors: /409/ })
  await enterAdmin({ page, client, base: product.base, kommun: kommun.slug, role, path: '' })
  await page.goto(kommun.hosted)
  return page
})

test('a moderator publishes what waits, hides what is shown and undoes that, by keyboard', async ({
  found,
  visit,
  open,
}) => {
  const kommun = await found({ dialogue: { moderation: 'before' }, proposals: [{ heading: 'Fler lindar' }] })
  const citizen = await visit()
  await citizen.goto(kommun.hosted)
  await widget(citizen).write({ heading: 'Bänkar längs ån' })
  await widget(citizen).submit()
  await widget(citizen).reference.waitFor()

  const page = await open(kommun, 'moderator')
  await page.getByRole('heading', { name: 'Bänkar längs ån' }).waitFor()
  await expectNoBarriers(page, 'tools')
  await page.getByRole('button', { name: 'Publicera' }).press('Enter')
  await page.getByText('Publicerat. Alla kan läsa det nu.').waitFor()
  await page.getByRole('button', { name: 'Ångra' }).waitFor()

  await page.goto(kommun.hosted)
  const item = page.locator('.proposals li', { hasText: 'Fler lindar' })
  await item.getByText('Dölj', { exact: true }).press('Enter')
  await item.getByLabel('Skäl').fill('Det står redan i ett annat förslag.')
  await expectNoBarriers(page, 'unfolded')
  await item.getByRole('button', { name: 'Dölj för alla' }).press('Enter')
  await page.getByText('Dolt.').waitFor()
  await eventually(() => page.locator(':focus').getAttribute('role')).toBe('status')
  const statuses = async () =>
    Object.fromEntries((await kommun.listSubmissions()).map((one) => [one.heading, one.hidden]))
  await eventually(statuses).toEqual({ 'Fler lindar': true, 'Bänkar längs ån': false })
  await item.getByRole('button', { name: 'Ångra' }).press('Enter')
  await page.getByText('Ångrat.').waitFor()
  await eventually(statuses).toMatchObject({ 'Fler lindar': false })
})

test('an admin answers, edits the texts and invites; the gear opens the rest beside it', async ({ found, open }) => {
  const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
  const page = await open(kommun)
  await page.getByText('Ändra texterna').click()
  await page.getByLabel('Dialogens rubrik').fill('Parken, tillsammans')
  await page.getByRole('button', { name: 'Spara texterna' }).click()
  await page.getByRole('heading', { level: 1, name: 'Parken, tillsammans' }).waitFor()

  await page.getByText('Bjud in').click()
  await page.getByLabel('Namn').fill('Mira Moderator')
  await page.getByLabel('E-postadress').fill('mira@exempel.se')
  await page.getByLabel('Roll').selectOption('moderator')
  await expectNoBarriers(page, 'inviting')
  await page.getByRole('button', { name: 'Skicka inbjudan' }).click()
  await page.getByText('Inbjudan är skickad.').waitFor()

  await page.getByRole('link', { name: 'Fler lindar' }).click()
  await page.getByText('Svara', { exact: true }).click()
  await page.getByLabel('Svar från kommunen').fill('Vi planterar tio i vår.')
  await page.getByLabel('Vem svarar?').fill('Tekniska nämnden')
  await page.getByRole('button', { name: 'Publicera svaret' }).click()
  await page.getByRole('heading', { name: 'Svar från kommunen' }).waitFor()

  const gear = page.getByRole('link', { name: /Alla inställningar/ })
  const [beside] = await Promise.all([page.context().waitForEvent('page'), gear.click()])
  expect(new URL(beside.url()).pathname).toBe(`/${kommun.slug}/admin/dialogues/parken`)
})

test('what somebody else has changed meanwhile is not overwritten, and what was written stays', async ({
  found,
  open,
  client,
}) => {
  const kommun = await found()
  const page = await open(kommun)
  await page.getByText('Ändra texterna').click()
  const params = { tenant: kommun.slug, dialogue: 'parken' }
  await client.call('changeDialogue', { params, body: { version: 1, title: 'Andras rubrik' } })
  await page.getByLabel('Dialogens rubrik').fill('Min rubrik')
  await page.getByRole('button', { name: 'Spara texterna' }).click()
  await page.getByRole('alert').filter({ hasText: 'Någon annan har ändrat' }).waitFor()
  await eventually(() => page.getByLabel('Dialogens rubrik').inputValue()).toBe('Min rubrik')
})
