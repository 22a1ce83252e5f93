import { beforeEach, expect, it, vi } from 'vitest'
import { watchPlaces } from './places.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeEach(() => document.body.replaceChildren())

it('names each dialogue of the page once, now and later', async () => {
  document.body.innerHTML = '<div data-min-kommun="exempelkommun/parken"></div>'.repeat(2)
  const found = vi.fn()
  watchPlaces(found)
  document.body.insertAdjacentHTML('beforeend', '<min-kommun dialogue="exempelkommun/torget"></min-kommun>')
  await settle()
  document.body.firstElementChild?.setAttribute('data-min-kommun', 'exempelkommun/badet')
  await settle()
  expect(found.mock.calls.map(([dialogue]) => dialogue)).toEqual(
    ['parken', 'torget', 'badet'].map((slug) => `exempelkommun/${slug}`),
  )
})

it.each(['', 'exempelkommun', 'exempelkommun/../x', 'exempelkommun/parken?x', '//evil.example/x', 'a/b/c'])(
  'does not take "%s" for a dialogue',
  (name) => {
    document.body.innerHTML = '<div></div>'
    document.body.firstElementChild?.setAttribute('data-min-kommun', name)
    const found = vi.fn()
    watchPlaces(found)
    expect(found).not.toHaveBeenCalled()
  },
)
