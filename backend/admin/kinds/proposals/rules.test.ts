import { describe, expect, it } from 'vitest'
import { ProposalSettings } from '../../../contracts/kinds/proposals.ts'
import { createCategory, nameNewCategories } from './categories.ts'
import { applyPreset, presetNames, toChoices } from './rules.ts'

describe('the rules of another kommun', () => {
  it.each(presetNames)('%s: are rules that the service takes', (name) => {
    expect(ProposalSettings.safeParse(applyPreset(name)).success).toBe(true)
  })

  it('take the place of those there were, but categories are kept', () => {
    const own = { categories: [{ id: 'lek', label: 'Lek' }] }
    const first = applyPreset('ornskoldsvik', own)
    expect(first.categories?.map(({ id }) => id)).toEqual(['lek', 'nationella-minoriteter'])
    const second = applyPreset('goteborg', first)
    expect(second).toMatchObject({ threshold: 200, exemptCategories: [], categories: first.categories })
    expect(applyPreset('ornskoldsvik', second).categories).toEqual(first.categories)
  })
})

describe('categories', () => {
  it('get names from what they are called, once, and keep them', () => {
    const [one, other] = [createCategory(), createCategory()]
    const named = nameNewCategories({
      categories: [
        { id: 'lek', label: 'Något annat numera' },
        { ...one, label: 'Lek' },
        { ...other, label: '!' },
      ],
      exemptCategories: [other.id, 'borttagen'],
    })
    expect(named.categories?.map(({ id }) => id)).toEqual(['lek', 'lek-2', 'kategori'])
    expect(named.exemptCategories).toEqual(['kategori'])
  })
})

it.each([
  ['30, 60 och 90', [30, 60, 90]],
  ['90', [90]],
  ['30 30', [30]],
  ['många', []],
])('the choices in "%s" are read', (text, choices) => {
  expect(toChoices(text)).toEqual(choices)
})
