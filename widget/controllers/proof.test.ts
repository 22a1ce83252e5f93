import { describe, expect, it, vi } from 'vitest'
import type { WidgetContext } from '../parts/context.ts'
import { Failure } from '../parts/shared.ts'
import { createConfiguration, solve } from '../test/page.ts'
import { ProofMaker } from './proof.ts'

const { signal } = new AbortController()

function createMaker(lifetime = 600) {
  const expiresAt = () => Math.floor(Date.now() / 1000) + lifetime
  const fetched = vi.fn(async () =>
    Response.json({ parameters: { expiresAt: expiresAt() }, signature: String(fetched.mock.calls.length) }),
  )
  vi.stubGlobal('fetch', fetched)
  const context = { wording: { configuration: createConfiguration() } } as unknown as WidgetContext
  return { maker: new ProofMaker(context, 'a-key', solve), fetched }
}

describe('the proof of work', () => {
  it('is made once, for the key, however many tries use it', async () => {
    const { maker, fetched } = createMaker()
    await maker.prepare(signal)
    await maker.send(async () => 'first', signal)
    await maker.send(async () => 'second', signal)
    expect(fetched).toHaveBeenCalledOnce()
    expect(String((fetched.mock.calls as unknown[][])[0]?.[0])).toMatch(/exempelkommun\/challenges\/a-key$/)
  })

  it('is made anew once when the service no longer takes it', async () => {
    const { maker, fetched } = createMaker()
    const post = vi.fn().mockRejectedValueOnce(new Failure('proof_expired', 403)).mockResolvedValue('received')
    await expect(maker.send(post, signal)).resolves.toBe('received')
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(post.mock.calls.map(([proof]) => proof.challenge.signature)).toEqual(['1', '2'])
  })

  it('is not made a third time', async () => {
    const { maker } = createMaker()
    const post = vi.fn().mockRejectedValue(new Failure('proof_required', 403))
    await expect(maker.send(post, signal)).rejects.toMatchObject({ code: 'proof_required' })
    expect(post).toHaveBeenCalledTimes(2)
  })

  it('is made anew shortly before it expires', async () => {
    const { maker, fetched } = createMaker(5)
    await maker.prepare(signal)
    await maker.prepare(signal)
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('can be begun again after a failure', async () => {
    const { maker, fetched } = createMaker()
    fetched.mockRejectedValueOnce(new TypeError('no connection'))
    await expect(maker.prepare(signal)).rejects.toMatchObject({ code: 'network' })
    await expect(maker.prepare(signal)).resolves.toBeDefined()
  })
})
