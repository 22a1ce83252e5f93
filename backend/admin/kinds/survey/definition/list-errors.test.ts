import { describe, expect, it } from 'vitest'
import { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { templates } from '../templates/index.ts'
import { createPage, insertQuestion } from './edit.ts'
import { listContradictions, listErrors } from './list-errors.ts'
import { createQuestion } from './question-types.ts'

const build = (...all: ReturnType<typeof createQuestion>[]) =>
  all.reduce<SurveyDefinition>(
    (made, question, index) => insertQuestion(made, { page: 0, question: index }, question),
    {
      pages: [],
    },
  )
const tell = (definition: SurveyDefinition) =>
  listErrors(definition, 'sv').map(({ pointer, code }) => `${pointer} ${code}`)
const first = '/settings/definition/pages/0/questions/0'

describe('what stands in the way of saving a survey', () => {
  it('is told of everything that is not written, and of nothing of it while it is being written', () => {
    const definition = build(createQuestion('single'))
    expect(tell(definition)).toEqual([
      `${first}/label/sv required`,
      `${first}/options/0/label/sv required`,
      `${first}/options/1/label/sv required`,
    ])
    expect(listContradictions(definition, 'sv')).toEqual([])
  })

  it('is a text that is too long, a list too short, a picture without an address, a page without questions', () => {
    const long = { ...createQuestion('yes_no'), label: { sv: 'a'.repeat(501), en: 'Short' } }
    expect(tell(build(long))).toEqual([`${first}/label/sv too_long`])
    const pictures = createQuestion('pictures')
    if (pictures.type !== 'pictures') throw new Error('No pictures')
    const [option] = pictures.options
    const one = { ...pictures, label: { sv: 'Vilken?' }, options: option ? [{ ...option, label: { sv: 'A' } }] : [] }
    expect(tell(build(one))).toEqual([`${first}/options too_few`, `${first}/options/0/picture invalid_format`])
    expect(tell({ pages: [createPage()] })).toEqual(['/settings/definition/pages/0 too_few'])
  })

  it('is a text that is translated without being written in the survey’s own language', () => {
    const question = { ...createQuestion('yes_no'), label: { sv: 'Ja?' }, help: { en: 'Help' } }
    expect(tell(build(question))).toEqual([`${first}/help/sv required`])
  })
})

describe('the templates', () => {
  it('can be saved as they are, in both languages', () => {
    for (const { name, settings } of templates) {
      const definition = SurveyDefinition.parse(settings.definition)
      expect([name, tell(definition), listErrors(definition, 'en')]).toEqual([name, [], []])
    }
  })
})
