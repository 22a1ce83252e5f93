import { describe, expect, it } from 'vitest'
import { partLoader } from './load.ts'

const source = (code: string) => `data:text/javascript,${code}//`

describe('a lazy part', () => {
  it('is loaded from the folder of its build', async () => {
    const load = partLoader(source('export const at = import.meta.url'), 'abc')
    const { at } = (await load('proposals-form', 'sv')) as { at: string }
    expect(at).toMatch(/\/embed\/abc\/proposals-form\.sv\.js$/)
  })

  it('has another address after a failure, since browsers remember the first', async () => {
    const code = 'if(!import.meta.url.endsWith("?1"))throw 0;export const at=1'
    const load = partLoader(source(code), 'abc')
    await expect(load('proposals-solver')).rejects.toBe(0)
    await expect(load('proposals-solver')).resolves.toMatchObject({ at: 1 })
  })
})
