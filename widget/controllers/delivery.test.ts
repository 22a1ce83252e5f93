import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Failure } from '../api.ts'
import type { WidgetElement } from '../parts/widget-element.ts'
import { Delivery } from './delivery.ts'

const host = { addController() {}, requestUpdate() {} } as unknown as WidgetElement
const fail = (...failures: Failure[]) => {
  const post = vi.fn<(signal: AbortSignal) => Promise<string>>()
  for (const failure of failures) post.mockRejectedValueOnce(failure)
  return post.mockResolvedValue('received')
}
const broken = new Failure('internal_error', 500)

describe('delivery', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(0)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('says that it is sending, and gives the answer', async () => {
    const delivery = new Delivery(host)
    const sent = delivery.send(fail())
    expect(delivery.isSending).toBe(true)
    await expect(sent).resolves.toBe('received')
    expect(delivery.state.phase).toBe('idle')
  })

  it('tries again by itself until it gets through', async () => {
    const delivery = new Delivery(host)
    const post = fail(broken, broken)
    const sent = delivery.send(post)
    await vi.advanceTimersByTimeAsync(0)
    expect(delivery.state).toEqual({ phase: 'waiting', failure: broken })
    await vi.advanceTimersByTimeAsync(3000)
    await expect(sent).resolves.toBe('received')
    expect(post).toHaveBeenCalledTimes(3)
  })

  it('gives up after seven tries, and says why', async () => {
    const delivery = new Delivery(host)
    const post = fail(...Array<Failure>(9).fill(broken))
    const sent = delivery.send(post)
    await vi.advanceTimersByTimeAsync(120_000)
    await expect(sent).resolves.toBeUndefined()
    expect(post).toHaveBeenCalledTimes(7)
    expect(delivery.state).toEqual({ phase: 'failed', failure: broken })
  })

  it('does not repeat what the service has refused', async () => {
    const delivery = new Delivery(host)
    const refused = new Failure('invalid_input', 422)
    const post = fail(refused)
    await expect(delivery.send(post)).resolves.toBeUndefined()
    expect(post).toHaveBeenCalledOnce()
    expect(delivery.state).toEqual({ phase: 'failed', failure: refused })
  })

  it('waits without a clock while the browser is offline, and sends by itself when it is back', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const delivery = new Delivery(host)
    const sent = delivery.send(fail(new Failure('network')))
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(delivery.state.phase).toBe('offline')
    onLine.mockReturnValue(true)
    dispatchEvent(new Event('online'))
    await expect(sent).resolves.toBe('received')
  })

  it('stops trying when what would be sent has changed', async () => {
    const delivery = new Delivery(host)
    const post = fail(broken)
    const sent = delivery.send(post)
    await vi.advanceTimersByTimeAsync(0)
    delivery.interrupt()
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(sent).resolves.toBeUndefined()
    expect(post).toHaveBeenCalledOnce()
    expect(delivery.state.phase).toBe('interrupted')
  })

  it('leaves no request and no timer when the element leaves the page', async () => {
    const delivery = new Delivery(host)
    const post = fail(broken)
    delivery.send(post)
    await vi.advanceTimersByTimeAsync(0)
    delivery.hostDisconnected()
    expect(post.mock.calls[0]?.[0].aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})
