import { describe, expect } from 'vitest'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

describe('someone who supports a proposal', () => {
  test('is counted, remembered by this browser alone, and can take it back', async ({ found, visit, site }) => {
    const kommun = await found({ proposals: [{ heading: 'Fler lindar', supports: 3 }] })
    const address = site.put(snippet(kommun))
    const page = await visit()
    await page.goto(address)
    const { open, support, withdraw, votes, back } = widget(page)
    await open('Fler lindar')
    await support.click()
    await page.getByText('Tack! Ditt stöd är räknat.').waitFor()
    await eventually(() => votes.innerText()).toBe('4 röster')
    await back.click()
    await eventually(() => votes.innerText()).toBe('4 röster')

    await page.reload()
    await open('Fler lindar')
    await withdraw.waitFor()
    expect(await support.isVisible()).toBe(false)

    const other = await visit()
    await other.goto(address)
    await widget(other).open('Fler lindar')
    await widget(other).support.waitFor()
    expect(await withdraw.isVisible()).toBe(true)

    await withdraw.click()
    await page.getByText('Ditt stöd är borttaget.').waitFor()
    await eventually(() => votes.innerText()).toBe('3 röster')
  })

  test('sees how far it is to the threshold', async ({ found, visit, site }) => {
    const kommun = await found({
      dialogue: { settings: { threshold: 1500 } },
      proposals: [{ heading: 'Fler lindar', supports: 1234 }],
    })
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await eventually(() => widget(page).votes.innerText()).toBe('1\u00a0234 av 1\u00a0500 röster')
  })

  test('can still read what is answered, but no longer support it', async ({ found, visit, site }) => {
    const response = { text: 'Det blir så.', by: 'Gatunämnden' }
    const kommun = await found({ proposals: [{ heading: 'Fler lindar', status: 'answered', response }] })
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await widget(page).open('Fler lindar')
    await page.getByText('Det blir så.').waitFor()
    await page.getByText('Det går inte längre att stödja förslaget.').waitFor()
    expect(await widget(page).support.isVisible()).toBe(false)
  })
})
