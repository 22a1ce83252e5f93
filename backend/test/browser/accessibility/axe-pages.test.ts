import { describe, expect } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { snippet } from '../support/site.ts'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

describe.each(['light', 'dark'] as const)('axe finds nothing on the hosted pages, %s', (colorScheme) => {
  const pages = [
    '/',
    '/exempelkommun',
    '/exempelkommun?language=en',
    '/exempelkommun/medborgarforslag?q=xyzzy',
    '/exempelkommun/medborgarforslag?sort=supported',
    '/exempelkommun/medborgarforslag?write=proposal',
    '/exempelkommun/finns-inte',
    '/finns-inte',
  ]
  test.for(pages)('%s', async (path, { visit, product }) => {
    // axe needs JavaScript, but what is looked at is the page for those without.
    const page = await visit({ colorScheme, expectedErrors: /404|embed/ })
    await page.route('**/embed/**', (route) => route.abort())
    await page.goto(product.base + path)
    expect(await findBarriers(page)).toEqual([])
  })

  test('with the widget in its place, and a proposal in full', async ({ visit, product }) => {
    const page = await visit({ colorScheme })
    await page.goto(`${product.base}/exempelkommun/medborgarforslag`)
    await widget(page).items.first().waitFor()
    expect(await findBarriers(page), 'list').toEqual([])
    const listed = `${product.base}/api/v1/exempelkommun/dialogues/medborgarforslag/proposals?sort=supported`
    const { items } = await (await page.request.get(listed)).json()
    await page.goto(`${product.base}/exempelkommun/medborgarforslag?proposal=${items[0].id}`)
    expect(await findBarriers(page), 'proposal').toEqual([])
  })

  test('of a receipt, before and after withdrawing', async ({ found, visit, site }) => {
    const page = await visit({ colorScheme })
    await page.goto(site.put(snippet(await found())))
    await widget(page).write()
    await widget(page).submit()
    await page.goto((await widget(page).follow.getAttribute('href')) ?? '')
    expect(await findBarriers(page), 'receipt').toEqual([])
    await page.getByText('Dra tillbaka förslaget', { exact: true }).click()
    expect(await findBarriers(page), 'asked').toEqual([])
    await page.getByRole('button', { name: 'Ja, dra tillbaka förslaget' }).click()
    await page.getByText('Du har dragit tillbaka förslaget.').waitFor()
    expect(await findBarriers(page), 'withdrawn').toEqual([])
  })
})
