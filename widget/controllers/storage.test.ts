import { afterEach, describe, expect, it, vi } from 'vitest'
import { storage } from './storage.ts'

describe('storage', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is the browser’s own', () => {
    storage.set('min-kommun:a', '1')
    expect(localStorage.getItem('min-kommun:a')).toBe('1')
    storage.remove('min-kommun:a')
    expect(localStorage.getItem('min-kommun:a')).toBeNull()
  })

  it('is memory where the browser closes it', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    storage.set('min-kommun:b', '2')
    expect(storage.get('min-kommun:b')).toBe('2')
    storage.remove('min-kommun:b')
    expect(storage.get('min-kommun:b')).toBeUndefined()
  })
})
