import { describe, expect, it } from 'vitest'
import { rebase } from './rebase.ts'
import type { DialogueValues } from './values.ts'

const base: DialogueValues = {
  slug: 'parken',
  title: 'Parken',
  introduction: '',
  language: 'sv',
  moderation: 'before',
  opensAt: null,
  closesAt: null,
  settings: { threshold: 100, categories: [{ id: 'lek', label: 'Lek' }] },
}

describe('somebody else has saved meanwhile', () => {
  it('what was typed stays, what was not touched becomes theirs', () => {
    const mine = { ...base, title: 'Min', settings: { ...base.settings, threshold: 50 } }
    const theirs = { ...base, introduction: 'Deras', settings: { ...base.settings, categories: [] } }
    const { values, theirs: changed, contested } = rebase(base, mine, theirs)
    expect(values).toEqual({
      ...base,
      title: 'Min',
      introduction: 'Deras',
      settings: { threshold: 50, categories: [] },
    })
    expect(changed).toEqual(['/introduction', '/settings/categories'])
    expect(contested.size).toBe(0)
  })

  it('what both changed stays as typed, and theirs is told', () => {
    const { values, contested } = rebase(base, { ...base, title: 'Min' }, { ...base, title: 'Deras' })
    expect(values.title).toBe('Min')
    expect([...contested]).toEqual([['/title', 'Deras']])
  })

  it('the same change by both is no conflict, nor is a new setting of a new release', () => {
    const same = { ...base, title: 'Vår' }
    expect(rebase(base, same, { ...same, settings: { ...base.settings, comments: 'on' } })).toMatchObject({
      values: { title: 'Vår', settings: { comments: 'on' } },
      contested: new Map(),
    })
  })
})
