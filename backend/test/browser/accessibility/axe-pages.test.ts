import { describe } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { snippet } from '../support/site.ts'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

describe('axe finds nothing on the hosted pages, light or dark', () => {
  const paths = [
    '/',
    '/exempelkommun',
    '/exempelkommun?language=en',
    '/exempelkommun/medborgarforslag?q=xyzzy',
    '/exempelkommun/medborgarforslag?sort=supported',
    '/exempelkommun/medborgarforslag?write=proposal',
    '/exempelkommun/finns-inte',
    '/finns-inte',
  ]
  test.for(paths)('%s', async (path, { visit, product }) => {
    // axe needs JavaScript, but what is looked at is the page for those without.
    const page = await visit({ expectedErrors: /404|embed/ })
    await page.route('**/embed/**', (route) => route.abort())
    await page.goto(product.base + path)
    await expectNoBarriers(page)
  })

  test('with the widget in its place, and a proposal in full', async ({ visit, product }) => {
    const page = await visit()
    await page.goto(`${product.base}/exempelkommun/medborgarforslag`)
    await widget(page).items.first().waitFor()
    await expectNoBarriers(page, 'list')
    const listed = `${product.base}/api/v1/exempelkommun/dialogues/medborgarforslag/proposals?sort=supported`
    const { items } = await (await page.request.get(listed)).json()
    await page.goto(`${product.base}/exempelkommun/medborgarforslag?proposal=${items[0].id}`)
    await expectNoBarriers(page, 'proposal')
  })

  test('of a receipt, before and after withdrawing', async ({ found, visit, site }) => {
    const page = await visit()
    await page.goto(site.put(snippet(await found())))
    await widget(page).write()
    await widget(page).submit()
    await page.goto((await widget(page).follow.getAttribute('href')) ?? '')
    await expectNoBarriers(page, 'receipt')
    await page.getByText('Dra tillbaka förslaget', { exact: true }).click()
    await expectNoBarriers(page, 'asked')
    await page.getByRole('button', { name: 'Ja, dra tillbaka förslaget' }).click()
    await page.getByText('Du har dragit tillbaka förslaget.').waitFor()
    await expectNoBarriers(page, 'withdrawn')
  })
})
