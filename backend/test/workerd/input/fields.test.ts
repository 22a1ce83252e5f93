import { expect, test } from 'vitest'
import type { FieldError } from '../../../contracts/problems.ts'
import { expectProblem, readJson } from '../support/http.ts'
import { createInput, sendProposal } from '../support/proposals.ts'
import { countRows, createDialogue } from '../support/tenants.ts'

const author = createInput().author
const at = (pointer: string, code: FieldError['code'], bounds: object = {}) => ({ pointer, code, ...bounds })

const refused: [string, Record<string, unknown>, object[]][] = [
  ['a missing heading', { heading: undefined }, [at('/heading', 'required')]],
  ['an empty heading', { heading: '' }, [at('/heading', 'required')]],
  ['a heading of white space', { heading: ' \t\u00a0\u2003' }, [at('/heading', 'required')]],
  ['a heading that is too long', { heading: 'a'.repeat(121) }, [at('/heading', 'too_long', { maximum: 120 })]],
  ['a heading on two lines', { heading: 'ett\ntvå' }, [at('/heading', 'invalid_text')]],
  ['a heading that is a number', { heading: 7 }, [at('/heading', 'invalid_type')]],
  ['a heading that is null', { heading: null }, [at('/heading', 'invalid_type')]],
  ['a heading that is a list', { heading: ['ett'] }, [at('/heading', 'invalid_type')]],
  ['a text of line breaks', { text: '\n\n \n' }, [at('/text', 'required')]],
  ['a text that is too long', { text: 'a'.repeat(5001) }, [at('/text', 'too_long', { maximum: 5000 })]],
  ['a control character', { text: 'ett\u0000två' }, [at('/text', 'invalid_text')]],
  ['an escape character', { text: 'ett\u001b[31mtvå' }, [at('/text', 'invalid_text')]],
  ['a lone surrogate', { text: 'ett \ud800 två' }, [at('/text', 'invalid_text')]],
  ['half an emoji', { heading: 'Lekplats \ude00' }, [at('/heading', 'invalid_text')]],
  ['no author', { author: undefined }, [at('/author', 'required')]],
  ['an author that is a text', { author: 'Ann' }, [at('/author', 'invalid_type')]],
  ['an author of another kind', { author: { ...author, kind: 'kung' } }, [at('/author/kind', 'invalid_option')]],
  ['an author with more', { author: { ...author, born: 1911 } }, [at('/author/born', 'unknown_field')]],
  ['an address that is none', { email: 'ann@' }, [at('/email', 'invalid_email')]],
  ['two addresses', { email: 'ann@exempel.se, bo@exempel.se' }, [at('/email', 'invalid_email')]],
  ['a line break in the address', { email: 'ann@exempel.se\r\nBcc: bo@exempel.se' }, [at('/email', 'invalid_email')]],
  ['a category that is not offered', { category: 'finns-inte' }, [at('/category', 'invalid_option')]],
  ['a category that is no name', { category: "'; drop table proposals" }, [at('/category', 'invalid_format')]],
  ['a negative time', { elapsed: -1 }, [at('/elapsed', 'too_small', { minimum: 0 })]],
  ['half a millisecond', { elapsed: 0.5 }, [at('/elapsed', 'invalid_type')]],
  ['an unknown field', { status: 'published' }, [at('/status', 'unknown_field')]],
  ['a field with slashes', { 'a/b~c': 1 }, [at('/a~1b~0c', 'unknown_field')]],
  ['several faults', { heading: '', text: 1 }, [at('/heading', 'required'), at('/text', 'invalid_type')]],
]

test.each(refused)('%s is refused by its pointer', async (_, input, errors) => {
  const dialogue = await createDialogue()
  const problem = await expectProblem(sendProposal(dialogue, input), 'invalid_input')
  expect(problem.errors).toEqual(errors)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(0)
})

test('the field __proto__ is unknown like any other', async () => {
  const dialogue = await createDialogue()
  const input = JSON.parse('{"__proto__": {"status": "published"}, "constructor": 1}')
  const problem = await expectProblem(sendProposal(dialogue, input), 'invalid_input')
  expect(problem.errors?.every(({ code }) => code === 'unknown_field')).toBe(true)
})

test.each([
  ['the longest heading and text', { heading: 'å'.repeat(120), text: '𝄞'.repeat(2500) }],
  ['emoji, accents and other scripts', { heading: '👩‍👩‍👧 Żółw في الحديقة', text: '公園に木を\n\tpá' }],
  ['text that looks like code', { heading: "Robert'); DROP TABLE proposals;--", text: '{"a":1} {{x}} %s %00' }],
])('%s is taken as it is', async (_, input) => {
  const dialogue = await createDialogue()
  await readJson(await sendProposal(dialogue, input), 201)
})
