import { snippet } from '../support/site.ts'
import { test as withEasyProofs } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

/** As hard as proofs are in earnest. */
const test = withEasyProofs.extend('settings', { scope: 'worker' }, {})

test('a proof of ordinary difficulty is made while a citizen writes', async ({ found, visit, site }) => {
  const page = await visit()
  await page.goto(site.put(snippet(await found())))
  await widget(page).write()
  await widget(page).submit()
  await widget(page).thanks.waitFor()
})
