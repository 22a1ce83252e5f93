import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSurvey, introduce } from '../../test/page.ts'
import { button, eventually, find, receipt, serve, settle, show, words } from '../../test/service.ts'

const options = ['bench', 'tree', 'light'].map((id) => ({ id, label: `Val ${id}` }))
const single = { type: 'single', id: 'first', label: 'Vad först?', options, required: true }
const visits = { type: 'yes_no', id: 'visits', label: 'Besöker du parken?', required: true }
const often = {
  type: 'scale',
  id: 'often',
  label: 'Hur ofta?',
  low: 'Sällan',
  high: 'Ofta',
  showIf: { match: 'all', tests: [{ question: 'visits', is: 'equals', value: true }] },
}
const more = { type: 'long_text', id: 'more', label: 'Något mer?', maximum: 30 }

let count = 0
/** Shows a survey of these questions, and what is sent from it. */
async function ask(questions: object[], settings: object = {}, answers = {}) {
  const slug = `enkat-${++count}`
  const calls = serve({ 'POST responses': () => Response.json(receipt, { status: 201 }), ...answers })
  await introduce(createSurvey(slug, questions, settings))
  const shown = await show(`exempelkommun/${slug}`)
  const sent = () =>
    calls
      .filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/responses'))
      .map(({ init }) => ({ headers: init.headers as Record<string, string>, ...JSON.parse(String(init.body)) }))
  return { ...shown, calls, sent }
}

const press = async (root: ShadowRoot, text: string) => {
  const pressed = button(root, text)
  if (pressed.type === 'submit' && pressed.form)
    find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }))
  else pressed.click()
  await settle(60)
}
const next = (root: ShadowRoot) => press(root, 'Fortsätt')
const choose = async (root: ShadowRoot, value: string, name = '') => {
  const input = find<HTMLInputElement>(root, `input${name && `[name="${name}"]`}[value="${value}"]`)
  input.checked = input.type === 'radio' || !input.checked
  input.dispatchEvent(new Event('change'))
  await settle(60)
}
const write = async (root: ShadowRoot, id: string, value: string) => {
  const field = find<HTMLInputElement>(root, id)
  field.value = value
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input'))
  await settle(60)
}
const send = async (root: ShadowRoot) => {
  await press(root, 'Skicka svar')
  await eventually(() => expect(words(root)).not.toContain('Skickar'))
  await settle(60)
}

beforeAll(async () => {
  // Lazy parts are fetched for the first time here, so that no test has to wait for it.
  await Promise.all([import('./errors.ts'), import('./review.ts'), import('./outcome.ts'), import('./results.ts')])
  await Promise.all([import('./writing.ts'), import('./ranking.ts'), import('./matrix.ts'), import('./pictures.ts')])
  await Promise.all([import('../../parts/personal-numbers.ts'), import('../../controllers/proof.ts')])
})
beforeEach(() => localStorage.clear())
afterEach(() => document.body.replaceChildren())

describe('one question at a time', () => {
  it('goes on with an answer, back without loss, and counts only the questions that the answers lead to', async () => {
    const { root } = await ask([visits, often, more])
    expect(words(root)).toContain('Fråga 1 av 2')
    await choose(root, 'true')
    expect(words(root)).toContain('Fråga 1 av 3')
    await next(root)
    expect(words(root)).toContain('Hur ofta?')
    expect(root.activeElement?.id).toBe('ask-often')
    await press(root, 'Tillbaka')
    expect(find<HTMLInputElement>(root, 'input[value="true"]').checked).toBe(true)
  })

  it('says what is missing beside the question, and goes there', async () => {
    const { root } = await ask([single])
    await next(root)
    expect(find(root, '#error-first').textContent).toBe('Svara på frågan.')
    expect(root.activeElement?.getAttribute('name')).toBe('first')
    await choose(root, 'tree')
    expect(find(root, '#error-first').textContent).toBe('')
  })

  it('skips what may be skipped, and nothing else', async () => {
    const { root, sent } = await ask([visits, more])
    expect(button(root, 'Hoppa över')).toBeUndefined()
    await choose(root, 'false')
    await next(root)
    await write(root, '#answer-more', 'Nja')
    await press(root, 'Hoppa över')
    expect(words(root)).toContain('Inget svar')
    await send(root)
    expect(sent()[0].answers).toEqual({ visits: false })
  })

  it('sends nothing that a change of mind has made pointless', async () => {
    const { root, sent } = await ask([visits, often, more])
    await choose(root, 'true')
    await next(root)
    await choose(root, '4')
    await next(root)
    await next(root)
    expect(words(root)).toContain('Kontrollera dina svar')
    await press(root, 'Ändra Besöker')
    await settle()
    expect(root.activeElement?.id).toBe('ask-visits')
    await choose(root, 'false')
    await next(root)
    expect(words(root)).toContain('Kontrollera dina svar')
    expect(words(root)).not.toContain('Hur ofta?')
    await send(root)
    expect(sent()[0].answers).toEqual({ visits: false })
  })

  it('asks only what a changed answer has brought up before it checks the answers again', async () => {
    const { root } = await ask([visits, often, more])
    await choose(root, 'false')
    await next(root)
    await next(root)
    await press(root, 'Ändra Besöker')
    await choose(root, 'true')
    await next(root)
    expect(words(root)).toContain('Hur ofta?')
    await next(root)
    expect(words(root)).toContain('Kontrollera dina svar')
  })
})

describe('all on one page', () => {
  it('sums up what is missing, and leads there', async () => {
    const { root } = await ask([visits, { ...single }], { layout: 'all_on_one' })
    await next(root)
    expect(words(root)).toContain('Du behöver rätta 2 svar')
    expect(root.activeElement?.className).toBe('summary')
    find(root, '.summary a[href="#q-first"]').click()
    await settle()
    expect(root.activeElement?.getAttribute('name')).toBe('first')
  })

  it('shows a question as soon as an answer leads to it', async () => {
    const { root } = await ask([visits, often], { layout: 'all_on_one' })
    expect(words(root)).not.toContain('Hur ofta?')
    await choose(root, 'true')
    expect(words(root)).toContain('Hur ofta?')
  })
})

describe('each type of question', () => {
  const types: [name: string, question: object, act: (root: ShadowRoot) => Promise<unknown>, answer: unknown][] = [
    ['one choice', single, (root) => choose(root, 'light'), 'light'],
    [
      'several choices',
      { ...single, type: 'multiple' },
      async (root) => {
        await choose(root, 'light')
        await choose(root, 'bench')
        await choose(root, 'light')
      },
      ['bench'],
    ],
    ['yes or no', visits, (root) => choose(root, 'false'), false],
    ['a scale', { ...often, showIf: undefined }, (root) => choose(root, '5'), 5],
    ['recommending', { ...often, type: 'nps', showIf: undefined }, (root) => choose(root, '0'), 0],
    ['smileys', { type: 'smileys', id: 'mood', label: 'Nöjd?' }, (root) => choose(root, '2'), 2],
    [
      'a number with a comma',
      { type: 'number', id: 'sum', label: 'Hur mycket?', decimals: true },
      (root) => write(root, '#answer-sum', '1 234,5'),
      1234.5,
    ],
    [
      'a date',
      { type: 'date', id: 'day', label: 'När?' },
      (root) => write(root, '#answer-day', '2026-02-28'),
      '2026-02-28',
    ],
    [
      'a text',
      { type: 'short_text', id: 'name', label: 'Var?' },
      (root) => write(root, '#answer-name', ' Här '),
      'Här',
    ],
    [
      'an address',
      { type: 'email', id: 'mail', label: 'Mejl?' },
      (root) => write(root, '#answer-mail', 'a@b.se'),
      'a@b.se',
    ],
    [
      'a list',
      { type: 'dropdown', id: 'list', label: 'Vilken?', options },
      (root) => write(root, '#answer-list', 'tree'),
      'tree',
    ],
    [
      'a matrix',
      {
        type: 'matrix',
        id: 'grid',
        label: 'Hur är?',
        options,
        rows: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      },
      async (root) => {
        await choose(root, 'tree', 'grid.a')
        await choose(root, 'light', 'grid.b')
      },
      { a: 'tree', b: 'light' },
    ],
    [
      'a picture',
      {
        type: 'pictures',
        id: 'pic',
        label: 'Vilken?',
        options: options.map((one) => ({ ...one, picture: 'https://www.exempelkommun.se/a.jpg' })),
      },
      async (root) => {
        await choose(root, 'tree')
        await choose(root, 'bench')
      },
      ['bench'],
    ],
    [
      'ranking by buttons',
      { type: 'ranking', id: 'rank', label: 'Rangordna', options },
      async (root) => {
        find(root, '#down-rank-0').click()
        await settle()
        expect(root.activeElement?.id).toBe('down-rank-1')
      },
      ['tree', 'bench', 'light'],
    ],
  ]
  it.each(types)('takes %s', async (_, question, act, answer) => {
    const { root, sent } = await ask([question])
    await act(root)
    await next(root)
    await send(root)
    expect(Object.values(sent()[0].answers)).toEqual([answer])
  })

  it('takes an order for an answer only once somebody has said that it is one', async () => {
    const { root, sent } = await ask([{ type: 'ranking', id: 'rank', label: 'Rangordna', options, required: true }])
    await next(root)
    expect(find(root, '#error-rank').textContent).toBe('Svara på frågan.')
    find<HTMLInputElement>(root, 'input[type="checkbox"]').dispatchEvent(new Event('change'))
    await settle()
    await next(root)
    await send(root)
    expect(sent()[0].answers).toEqual({ rank: ['bench', 'tree', 'light'] })
  })

  it('asks for the words of who chose something else', async () => {
    const { root, sent } = await ask([{ ...single, other: true }])
    await choose(root, 'other')
    await next(root)
    expect(find(root, '#error-first').textContent).toBe('Skriv ditt svar.')
    expect(root.activeElement?.id).toBe('own-first')
    await write(root, '#own-first', ' En damm ')
    await next(root)
    expect(words(root)).toContain('Annat: En damm')
    await send(root)
    expect(sent()[0].others).toEqual({ first: 'En damm' })
  })

  it.each([
    ['what is no number', { type: 'number', id: 'q', label: 'Tal' }, 'många', 'Ange ett tal.'],
    ['a part of a number', { type: 'number', id: 'q', label: 'Tal' }, '1,5', 'Ange ett heltal.'],
    ['too much', { type: 'number', id: 'q', label: 'Tal', highest: 10 }, '11', 'Ange 10 eller mindre.'],
    ['half an address', { type: 'email', id: 'q', label: 'Mejl' }, 'karin', 'Fyll i e-postadressen'],
    ['too long a text', { ...more, id: 'q' }, 'a'.repeat(31), 'Skriv högst 30 tecken.'],
  ])('says what to do about %s', async (_, question, value, sentence) => {
    const { root } = await ask([question])
    await write(root, '#answer-q', value)
    await next(root)
    expect(find(root, '#error-q').textContent).toContain(sentence)
    expect(find<HTMLInputElement>(root, '#answer-q').value).toBe(value)
  })

  it('warns of a personnummer in a text', async () => {
    const { root } = await ask([more])
    await write(root, '#answer-more', 'Jag är 811228-9874')
    await settle(100)
    expect(find(root, '#note-more').textContent).toContain('personnummer')
  })

  it('keeps a drawn order for as long as the page is open, with the last option last', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, label: `Val ${index}` }))
    const { root } = await ask([{ ...single, options: many, order: 'random_keep_last' }, more])
    const read = () => [...root.querySelectorAll<HTMLInputElement>('.row input')].map(({ value }) => value)
    const drawn = read()
    expect(drawn.at(-1)).toBe('o11')
    expect([...drawn].sort()).toEqual(many.map(({ id }) => id).sort())
    await choose(root, 'o3')
    await next(root)
    await press(root, 'Tillbaka')
    expect(read()).toEqual(drawn)
  })
})

describe('sending', () => {
  const answered = async (settings: object = {}, answers = {}) => {
    const shown = await ask([visits], settings, answers)
    await choose(shown.root, 'true')
    await next(shown.root)
    return shown
  }

  it('thanks with the reference and stores nothing in the browser', async () => {
    const { root, sent } = await answered({
      thanks: 'Nämnden läser allt.',
      link: { label: 'Läs mer', url: 'https://a.se/' },
    })
    await send(root)
    expect(words(root)).toContain('Tack för dina svar!')
    expect(words(root)).toContain('MK-7F3K-9Q2')
    expect(words(root)).toContain('Nämnden läser allt.')
    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toMatchObject({ version: 1, language: 'sv', others: {} })
    expect(localStorage).toHaveLength(0)
  })

  it('sends twice what is pressed twice only once', async () => {
    const { root, sent } = await answered()
    const form = find(root, 'form')
    form.dispatchEvent(new Event('submit', { cancelable: true }))
    form.dispatchEvent(new Event('submit', { cancelable: true }))
    await settle(100)
    expect(sent()).toHaveLength(1)
  })

  it('repeats with the same key until the service has said that it is stored', async () => {
    let tries = 0
    const { root, sent } = await answered(
      {},
      {
        'POST responses': () =>
          ++tries < 2 ? new Response('', { status: 503 }) : Response.json(receipt, { status: 201 }),
      },
    )
    await send(root)
    expect(words(root)).toContain('Vi kunde inte skicka. Svaren finns kvar.')
    await settle(1600)
    expect(words(root)).toContain('MK-7F3K-9Q2')
    expect(new Set(sent().map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1)
  })

  it('tells kindly that this browser has answered, and the next time before the first question', async () => {
    const { element, root, sent } = await answered(
      { answers: 'device' },
      { 'POST responses': () => Response.json({ code: 'already_answered' }, { status: 409 }) },
    )
    await send(root)
    expect(sent()[0].headers['Min-Kommun-Device']).toBe('token')
    expect(words(root)).toContain('Varje webbläsare räknas en gång.')
    const again = await show(element.getAttribute('dialogue') ?? '')
    expect(words(again.root)).toContain('Du har redan svarat')
  })

  it('keeps the answers when the survey has closed meanwhile', async () => {
    const { root } = await answered(
      {},
      { 'POST responses': () => Response.json({ code: 'dialogue_not_open' }, { status: 403 }) },
    )
    await send(root)
    expect(words(root)).toContain('Enkäten tar inte emot fler svar.')
    expect(words(root)).toContain('Besöker du parken?')
  })

  it('shows the service’s findings at their question', async () => {
    const errors = [{ pointer: '/answers/visits', code: 'invalid_option' }]
    const { root } = await answered(
      {},
      { 'POST responses': () => Response.json({ code: 'invalid_input', errors }, { status: 422 }) },
    )
    await send(root)
    expect(find(root, '#error-visits').textContent).toBe('Välj ett av alternativen.')
  })

  it('shows the results to who has answered, by their receipt', async () => {
    const questions = [
      {
        id: 'visits',
        answered: 4,
        counts: [
          { value: 'true', count: 3 },
          { value: 'false', count: 1 },
        ],
      },
    ]
    const { root, calls } = await answered(
      { results: 'after_answering' },
      { 'GET results': () => Response.json({ responses: 4, questions }) },
    )
    await send(root)
    await settle(60)
    expect(words(root)).toContain('4 har svarat.')
    expect(words(root)).toMatch(/Ja\s*75\s%\s*3/)
    expect(calls.some(({ url }) => url.pathname.endsWith('/receipts/c/results'))).toBe(true)
  })

  it('calls the ends of a scale in the results what the question calls them', async () => {
    const counts = [{ value: '1', count: 2 }]
    const { root } = await answered(
      { pages: [{ id: 'first', questions: [visits, often], jumps: [] }], layout: 'all_on_one', results: 'public' },
      { 'GET results': () => Response.json({ responses: 5, questions: [{ id: 'often', answered: 5, counts }] }) },
    )
    await send(root)
    await settle(60)
    expect(words(root)).toMatch(/1 – Sällan\s*40\s%\s*2\s*2\s*0\s%/)
    expect(words(root)).toContain('5 – Ofta')
  })

  it('says of a row that few have answered only that', async () => {
    const [rows, options] = [
      ['Dammen', 'Scenen'],
      ['Bra', 'Trist'],
    ].map((labels) => labels.map((label) => ({ id: label.toLowerCase(), label })))
    const grid = { type: 'matrix', id: 'grid', label: 'Hur är det?', required: false, rows, options }
    const counts = [{ row: 'dammen', value: 'bra', count: 5 }]
    const { root } = await answered(
      {
        pages: [{ id: 'first', questions: [visits, grid], jumps: [] }],
        layout: 'all_on_one',
        results: 'public',
        resultsFrom: 5,
      },
      { 'GET results': () => Response.json({ responses: 6, questions: [{ id: 'grid', answered: 6, counts }] }) },
    )
    await send(root)
    await settle(60)
    expect(words(root)).toMatch(/Dammen.*Bra\s*100\s%\s*5/)
    expect(words(root)).toContain('Scenen: för få har svarat på raden')
  })

  it('says how many it takes until there are results', async () => {
    const { root } = await answered(
      { results: 'public', resultsFrom: 5 },
      { 'GET results': () => Response.json({ responses: 2 }) },
    )
    await send(root)
    await settle(60)
    expect(words(root)).toContain('Resultatet visas när minst 5 har svarat.')
  })
})

describe('a survey that takes nothing', () => {
  it('says that it is closed, and shows public results', async () => {
    serve({ 'GET results': () => Response.json({ responses: 1, questions: [] }) })
    await introduce(createSurvey('stangd', [visits], { results: 'public' }, { availability: 'closed' }))
    const { root } = await show('exempelkommun/stangd')
    expect(words(root)).toContain('Dialogen är avslutad.')
    expect(words(root)).not.toContain('Besöker du parken?')
    await press(root, 'Visa resultatet')
    expect(words(root)).toContain('1 har svarat.')
  })
})

describe('a survey that takes a code', () => {
  const participation = `${'0'.repeat(36)}.${'a'.repeat(43)}`
  const enter = async (root: ShadowRoot, code: string) => {
    await eventually(() => expect(find(root, '#code')).not.toBeNull())
    await write(root, '#code', code)
    await next(root)
  }

  it('asks for it before the first question, and sends what it was exchanged for with the answers', async () => {
    const { root, calls, sent } = await ask(
      [visits],
      { answers: 'participant' },
      { 'POST participation': () => Response.json({ participation }) },
    )
    await eventually(() => expect(words(root)).toContain('Din kod'))
    expect(words(root)).not.toContain('Besöker du parken?')
    await next(root)
    expect(words(root)).toContain('Skriv din kod.')
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([])
    await enter(root, '7f3k 9q2m')
    await choose(root, 'false')
    await next(root)
    await send(root)
    expect(sent()[0].headers['Min-Kommun-Participation']).toBe(participation)
    expect(words(root)).toContain('MK-7F3K-9Q2')
  })

  it.each([
    ['code_unknown', 403, 'Koden fungerar inte här.'],
    ['already_answered', 409, 'Koden har redan använts.'],
  ])('says what to do when the service answers %s', async (code, status, sentence) => {
    const answers = { 'POST participation': () => Response.json({ code }, { status }) }
    const { root } = await ask([visits], { answers: 'participant' }, answers)
    await enter(root, 'AAAA-AAAA')
    await eventually(() => expect(words(root)).toContain(sentence))
    expect(find(root, '#code').getAttribute('aria-invalid')).toBe('true')
  })
})
