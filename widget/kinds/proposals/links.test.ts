import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, find, serve, settle, show, words } from '../../test/service.ts'

beforeAll(async () => {
  await import('./detail.ts')
  await introduce(createConfiguration())
})

afterEach(() => {
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

describe('an address that asks for a proposal', () => {
  it('opens it on a kommun’s page, and leads back to the list', async () => {
    location.hash = '#min-kommun=exempelkommun/parken/id-1'
    serve()
    const { root } = await show()
    await settle(100)
    expect(words(root)).toContain('Hela texten.')
    button(root, 'Alla förslag').click()
    await settle()
    expect(words(root)).toContain('Förslag 2')
    expect(root.activeElement?.id).toBe('title')
  })

  it('opens it on a page of ours, whatever else the address says', async () => {
    await introduce({ ...createConfiguration({ slug: 'ours' }), base: location.origin })
    history.replaceState(null, '', '/?theme=dark&proposal=id-1&language=en')
    serve()
    const { root } = await show('exempelkommun/ours')
    await settle(100)
    expect(words(root)).toContain('Hela texten.')
  })

  it('is nothing to another dialogue on the page', async () => {
    location.hash = '#min-kommun=exempelkommun/annan/id-1'
    serve()
    const { root } = await show()
    await settle(100)
    expect(find(root, '.detail')).toBeNull()
  })

  it('opens nothing but a proposal', async () => {
    location.hash = '#min-kommun=exempelkommun/parken/../../../devices'
    const calls = serve()
    await show()
    await settle(100)
    expect(calls.map(({ url }) => url.pathname)).toContain(
      '/api/v1/exempelkommun/dialogues/parken/proposals/..%2F..%2F..%2Fdevices',
    )
  })
})
