import { describe, expect, it, vi } from 'vitest'
import { type Embedded, Registry, registry } from './registry.ts'
import { createConfiguration } from './test/page.ts'

const embed = (title: string) =>
  ({ configuration: createConfiguration({ title }), version: '1', texts: {} }) as unknown as Embedded

describe('the registry', () => {
  it('is one for all copies of the script on a page', async () => {
    vi.resetModules()
    const copy = await import('./registry.ts')
    expect(copy.registry).toBe(registry)
  })

  it('keeps the first of two scripts for one dialogue', () => {
    const own = new Registry()
    own.add(embed('Först'))
    own.add(embed('Sedan'))
    expect(own.get('exempelkommun/parken')?.configuration.dialogue.title).toBe('Först')
  })

  it('tells who is watching, and nobody who has stopped', () => {
    const own = new Registry()
    const [watching, stopped] = [vi.fn(), vi.fn()]
    own.watch(watching)
    own.watch(stopped)()
    own.add(embed('Parken'))
    expect(watching).toHaveBeenCalledOnce()
    expect(stopped).not.toHaveBeenCalled()
  })
})
