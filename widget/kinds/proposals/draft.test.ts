import { describe, expect, it } from 'vitest'
import { headingMaximum, nameMaximum, textMaximum } from '../../../backend/contracts/kinds/proposals.ts'
import { createConfiguration } from '../../test/page.ts'
import { createDraft, limits, validate } from './draft.ts'
import { toFieldErrors, toInput } from './input.ts'

const { settings } = createConfiguration()
const emptyDraft = createDraft(settings)
const filled = { ...emptyDraft, heading: 'Bänkar', text: 'Fler bänkar.', name: 'Karin' }

describe('a draft', () => {
  it('needs a heading, a description and a name', () => {
    expect(Object.keys(validate(emptyDraft, settings)).sort()).toEqual(['heading', 'name', 'text'])
    expect(validate({ ...filled, heading: ' \n ' }, settings)).toEqual({ heading: { code: 'required' } })
    expect(validate(filled, settings)).toEqual({})
  })

  it('keeps to the lengths of the contract', () => {
    expect(limits).toMatchObject({ heading: headingMaximum, text: textMaximum, name: nameMaximum })
    const errors = validate({ ...filled, heading: 'a'.repeat(121) }, settings)
    expect(errors).toEqual({ heading: { code: 'too_long', maximum: 120 } })
  })

  it.each(['karin', 'karin@', 'karin@exempel', 'a b@exempel.se'])('does not take %s for an e-mail address', (email) => {
    expect(validate({ ...filled, email }, settings)).toEqual({ email: { code: 'invalid_email' } })
  })

  it('is sent without what was left empty', () => {
    expect(toInput(filled, 1234.5)).toEqual({
      heading: 'Bänkar',
      text: 'Fler bänkar.',
      author: { kind: 'name', name: 'Karin' },
      elapsed: 1235,
    })
  })

  it('is sent with the alias, category, address and honeypot it has', () => {
    const draft = { ...filled, isAlias: true, category: 'lek', email: ' karin@exempel.se ', website: 'x' }
    expect(toInput(draft, 0)).toMatchObject({
      author: { kind: 'alias' },
      category: 'lek',
      email: 'karin@exempel.se',
      website: 'x',
    })
  })
})

describe('the rules of a dialogue', () => {
  it('can ask for an address', () => {
    expect(validate(filled, { ...settings, proposing: 'email' })).toEqual({ email: { code: 'required' } })
  })

  it('can ask for an alias, and let the author choose how long the proposal is open', () => {
    const draft = createDraft({ ...settings, naming: 'alias', openPeriod: { unit: 'months', choices: [1, 3] } })
    expect(draft).toMatchObject({ isAlias: true, openFor: '1' })
    expect(toInput(draft, 0)).toMatchObject({ author: { kind: 'alias' }, openFor: 1 })
  })

  it('leave nothing to choose with one period', () => {
    const draft = createDraft({ ...settings, openPeriod: { unit: 'days', choices: [60] } })
    expect(toInput(draft, 0)).not.toHaveProperty('openFor')
  })
})

describe('the service’s findings', () => {
  it('belong to the fields they point at', () => {
    const errors = toFieldErrors([
      { pointer: '/heading', code: 'too_long', maximum: 120 },
      { pointer: '/author/name', code: 'required' },
      { pointer: '/email', code: 'invalid_email' },
    ])
    expect(Object.keys(errors).sort()).toEqual(['email', 'heading', 'name'])
    expect(errors.heading).toMatchObject({ maximum: 120 })
  })

  it('are nobody’s fault when they point at no field', () => {
    expect(toFieldErrors([{ pointer: '/proof', code: 'required' }])).toEqual({})
  })
})
