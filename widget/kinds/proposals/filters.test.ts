import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, fill, find, item, serve, settle, show, words } from '../../test/service.ts'

beforeAll(async () => {
  await import('./filters.ts')
  await introduce(createConfiguration())
})

afterEach(() => document.body.replaceChildren())

const choose = (root: ShadowRoot, selector: string, value: string) => {
  const select = find<HTMLSelectElement>(root, selector)
  select.value = value
  select.dispatchEvent(new Event('change'))
}

describe('more filters', () => {
  it('count at once, and are still there when the list is shown', async () => {
    const calls = serve()
    const { root } = await show()
    button(root, 'Fler filter').click()
    await settle(100)
    expect(root.activeElement?.id).toBe('title')
    choose(root, '#status', 'answered')
    await fill(root, { place: 'torg' })
    await settle(400)
    expect(calls.at(-1)?.url.search).toBe('?sort=new&status=answered&place=torg')
    find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }))
    await settle()
    expect(root.activeElement?.id).toBe('filter')
    expect(find(root, '.count').textContent).toBe('3 träffar')
  })

  it('are cleared with one press', async () => {
    const calls = serve()
    const { root } = await show()
    button(root, 'Fler filter').click()
    await settle(100)
    choose(root, '#status', 'answered')
    await settle()
    button(root, 'Rensa filter').click()
    await settle()
    expect(calls.at(-1)?.url.search).toBe('?sort=new')
    expect(find<HTMLSelectElement>(root, '#status').value).toBe('')
  })
})

describe('the order', () => {
  it('is shuffled the same way for as long as the page is open', async () => {
    const calls = serve()
    const { root } = await show()
    choose(root, '.tools label:last-of-type select', 'random')
    await settle()
    button(root, 'Visa fler').click()
    await settle()
    const seeds = calls.slice(1).map(({ url }) => url.searchParams.get('seed'))
    expect(seeds[0]).toMatch(/^\d{1,4}$/)
    expect(new Set(seeds).size).toBe(1)
    expect(localStorage).toHaveLength(0)
  })
})

describe('what a search found', () => {
  it('is marked where it stands', async () => {
    const found = {
      heading: [[0, 7]],
      excerpt: [
        [0, 4],
        [5, 9],
      ],
    }
    serve({ 'GET proposals': () => Response.json({ items: [{ ...item(1), found }], total: 1 }) })
    const { root } = await show()
    expect([...root.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['Förslag', 'Kort', 'text'])
    expect(words(root)).toContain('Kort text.')
    expect(find(root, '.open').textContent).toBe('Förslag 1')
  })
})
