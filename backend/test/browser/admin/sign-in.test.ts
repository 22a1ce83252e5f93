import { describe, expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { readMail } from '../support/mail.ts'
import { addAuthenticator } from '../support/passkeys.ts'
import { eventually, adminTest as test } from '../support/stage.ts'

/** Refusals are answered with these, and Chromium notes each. */
const expectedErrors = /\b(401|422)\b/
const phone = { width: 375, height: 700 }

describe('signing in', () => {
  test('with a mailed code, from a phone, helped past mistakes', async ({ found, visit, client, product }) => {
    const { slug } = await found()
    const email = `maja.${slug}@exempel.se`
    await client.call('createSignInLink', { params: { tenant: slug }, body: { email, name: 'Maja Medlem' } })
    const page = await visit({ expectedErrors, viewport: phone })
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    await page.goto(`${product.base}/${slug}/admin/account`)

    const address = page.getByLabel('E-postadress')
    await address.fill('maja')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByRole('link').click()
    await eventually(() => address.evaluate((field) => field === document.activeElement)).toBe(true)
    await expectNoBarriers(page, 'a wrong address')
    await address.fill(` ${email} `)
    await page.keyboard.press('Enter')

    const code = page.getByLabel('Kod', { exact: true })
    await eventually(() => code.evaluate((field) => field === document.activeElement)).toBe(true)
    await code.fill('0000 0000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Koden stämmer inte').waitFor()
    await expectNoBarriers(page, 'a wrong code')
    // A phone may drop the page while its person looks into the mail.
    await page.reload()
    await code.fill(/^\d{4} \d{4}$/m.exec(await readMail(product, email))?.[0] ?? '')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Mitt konto' }).waitFor()
    expect(requested.filter((url) => url.includes('maja'))).toEqual([])
    expect(product.logs()).not.toContain('maja.')
  })

  test('with a passkey that was added under one’s account, until it is removed', async ({
    found,
    visit,
    client,
    product,
  }) => {
    const { slug } = await found()
    const body = { email: 'admin@exempel.se', name: 'Ada Admin' }
    const { url } = await client.call('createSignInLink', { params: { tenant: slug }, body })
    const page = await visit({ expectedErrors })
    const authenticator = await addAuthenticator(page)
    await page.goto(url)
    await page.getByText('Du loggar in med en engångslänk.').waitFor()
    await expectNoBarriers(page, 'link')
    await page.getByRole('button', { name: 'Logga in', exact: true }).click()
    await page.getByRole('navigation').waitFor()
    expect(page.url()).toBe(`${product.base}/${slug}/admin`)

    await page.getByRole('link', { name: 'Mitt konto' }).click()
    await page.getByRole('button', { name: 'Lägg till en passkey' }).click()
    const passkeys = page.getByRole('table', { name: 'Passkeys' })
    await passkeys.getByRole('button', { name: 'Byt namn' }).click()
    await page.getByRole('dialog').getByLabel('Namn').fill('<b>Nyckeln</b>')
    await page.keyboard.press('Enter')
    await passkeys.getByRole('rowheader', { name: '<b>Nyckeln</b>' }).waitFor()
    await expectNoBarriers(page, 'account')
    await authenticator.setPresence(false)
    await page.getByRole('button', { name: 'Logga ut', exact: true }).click()

    // Whoever has used one here is offered it first, and types no address.
    const first = page.locator('main button').first()
    await eventually(() => first.textContent()).toBe('Logga in med passkey')
    await authenticator.setPresence(true)
    await first.click()
    await page.getByRole('heading', { name: 'Mitt konto' }).waitFor()

    await passkeys.getByRole('button', { name: 'Ta bort' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort passkey' }).click()
    await page.getByText('Du har ingen passkey än.').waitFor()
    await page.getByRole('button', { name: 'Logga ut', exact: true }).click()
    await first.click()
    await page.getByText('Vi känner inte igen den passkeyn').waitFor()
  })

  test('a used link says so and shows the other ways', async ({ found, visit, client }) => {
    const { slug } = await found()
    const body = { email: 'admin@exempel.se', name: 'Ada Admin' }
    const { url } = await client.call('createSignInLink', { params: { tenant: slug }, body })
    for (const isFirst of [true, false]) {
      const page = await visit({ expectedErrors, locale: 'en-GB' })
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      if (isFirst) await page.getByRole('navigation').waitFor()
      else {
        await page.getByRole('alert').getByText('The link has been used').waitFor()
        await page.getByRole('button', { name: 'Sign in another way' }).click()
        await page.getByLabel('Email address').waitFor()
        expect(page.url()).not.toContain('code')
      }
    }
  })

  test('a session ended from elsewhere is over at once', async ({ found, enter }) => {
    const kommun = await found()
    const elsewhere = await enter(kommun, { path: 'account', expectedErrors })
    const here = await enter(kommun, { path: 'account' })
    await here.getByRole('button', { name: /^Avsluta inloggningen/ }).click()
    await here.getByText('Inloggningen är avslutad.').waitFor()
    await elsewhere.getByRole('link', { name: 'Översikt' }).click()
    await elsewhere.reload()
    await elsewhere.getByRole('heading', { name: 'Logga in' }).waitFor()
  })
})
