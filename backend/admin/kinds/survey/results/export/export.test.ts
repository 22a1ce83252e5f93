import { describe, expect, it } from 'vitest'
import { SurveyDefinition } from '../../../../../contracts/kinds/survey/definition.ts'
import type { StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import { questionnaire } from '../../../../../test/support/surveys/questionnaire.ts'
import { surveyResults as words } from '../../../../i18n/sv/survey-results.ts'
import { listAsked } from '../analysis/catalogue.ts'
import type { FileFormat } from '../worker/messages.ts'
import { toCsv } from './csv.ts'
import { makeFile } from './make-file.ts'

const definition = SurveyDefinition.parse(questionnaire)
const asked = listAsked(definition, [{ number: 1, definition }])
const common = { other: 'Annat', yes: 'Ja', no: 'Nej' }

const response = (answers: StoredResponse['answers'], others = {}): StoredResponse => ({
  id: '01900000-0000-7000-8000-000000000000',
  reference: 'MK-0000-000',
  createdAt: '2026-11-24T10:00:00.000Z',
  version: 1,
  language: 'sv',
  status: 'published',
  counted: true,
  answers,
  others,
})

const make = (format: FileFormat, responses: StoredResponse[], { codes = false, withMark = false } = {}) =>
  makeFile(responses, asked, {
    format,
    options: { language: 'sv', codes, words: { ...words.exportWords, ...common } },
    codebook: { ...words.codebook, types: {}, ...common },
    withMark,
    sheets: words.sheets,
  })

/** The one line of values by its headings. */
async function readLine(answers: StoredResponse['answers'], options: { codes: boolean }, others = {}) {
  const [headings = '', values = ''] = (await (await make('csv', [response(answers, others)], options)).text()).split(
    '\r\n',
  )
  const cells = values.split(',')
  return Object.fromEntries(headings.split(',').map((heading, index) => [heading, cells[index]]))
}

const answers = {
  resident: true,
  used: ['o2', 'other'],
  satisfaction: { o1: 'o3', o2: 'o1', o3: 'o2' },
  priorities: ['o4', 'o1', 'o2', 'o3'],
  distance: 2.5,
}

describe('the export of responses', () => {
  it('has codes for programs', async () => {
    expect(await readLine(answers, { codes: true }, { used: 'Fontän' })).toMatchObject({
      resident: '1',
      'used.o1': '0',
      'used.o2': '1',
      'used.other': '1',
      'used.other_text': 'Fontän',
      'satisfaction.o1': 'o3',
      'priorities.o4': '1',
      'priorities.o3': '4',
      distance: '2.5',
      mood: '',
    })
  })

  it('has words for people', async () => {
    expect(await readLine(answers, { codes: false })).toMatchObject({
      'Bor du i kommunen?': 'Ja',
      'Vad har du använt?: Biblioteket': 'Ja',
      'Vad har du använt?: Badet': 'Nej',
      'Hur nöjd är du med …: Parkerna': 'Nöjd',
      'Vad är viktigast?: Parkerna': '1',
    })
  })

  it('begins with the mark by which Excel reads UTF-8, only where it is wanted', async () => {
    const begin = async (withMark: boolean) => [
      ...new Uint8Array(await (await make('csv', [], { withMark })).arrayBuffer()).slice(0, 3),
    ]
    expect(await begin(true)).toEqual([0xef, 0xbb, 0xbf])
    expect(await begin(false)).not.toEqual([0xef, 0xbb, 0xbf])
  })

  it('is an Excel file too', async () => {
    const file = await make('xlsx', [response(answers)])
    expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 2))).toBe('PK')
  })

  it('has a codebook with every column that the coded export has', async () => {
    const book = await (await make('codebook', [])).text()
    const [headings = ''] = (await (await make('csv', [], { codes: true })).text()).split('\r\n')
    const described = new Set(book.split('\r\n').map((line) => line.split(',')[0]))
    const own = headings
      .split(',')
      .slice(6)
      .filter((name) => !name.endsWith('.other_text'))
    expect(own.filter((name) => !described.has(name))).toEqual([])
  })
})

describe('comma-separated values', () => {
  it('run no formulas, and keep what would break a line', () => {
    const texts = ['=1+1', '+1', '-1', '@a', '\tx', '\rx', 'a,"b"\nc', 'ren']
    expect(toCsv([texts])).toBe(`'=1+1,'+1,'-1,'@a,'\tx,"'\rx","a,""b""\nc",ren\r\n`)
    expect(toCsv([[-1, null, true]])).toBe('-1,,true\r\n')
  })
})
