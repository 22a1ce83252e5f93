import { expect, test } from 'vitest'
import { passTime } from '../support/clock.ts'
import { asOperator, readJson, readLines, send } from '../support/http.ts'
import { decide } from '../support/proposals.ts'
import { countValues, createSurvey, define, getResults, questions, respond } from '../support/surveys.ts'
import { changeDialogue, countRows, type TestDialogue } from '../support/tenants.ts'

const words = (sv: string) => ({ sv })
const options = ['a', 'b', 'c'].map((id) => ({ id, label: words(`Alternativ ${id}`) }))

async function open(survey: TestDialogue) {
  const path = `/${survey.tenant.slug}/${survey.slug}?write=response`
  const text = await (await send(path)).text()
  const token = / name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const version = / name="_version" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const post = (fields: [string, string][]) =>
    send(path, {
      method: 'POST',
      body: new URLSearchParams([['token', token], ['_version', version], ...fields]),
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      redirect: 'manual',
    })
  return { text, post }
}

const publishAll = async (survey: TestDialogue) => {
  const { items } = await readJson<{ items: { id: string }[] }>(await asOperator(`/${survey.tenant.slug}/submissions`))
  for (const { id } of items) await decide(survey, id, { action: 'publish' })
}

test('every type of question can be answered by a plain form, and counts when a moderator has let it through', async () => {
  const survey = await createSurvey({
    definition: define(
      { type: 'single', id: 'one', label: words('En'), options, other: true },
      { type: 'multiple', id: 'some', label: words('Flera'), options },
      { type: 'dropdown', id: 'drop', label: words('Lista'), options },
      { type: 'scale', id: 'grade', label: words('Betyg') },
      { type: 'nps', id: 'tip', label: words('Tipsa') },
      { type: 'smileys', id: 'mood', label: words('Humör') },
      { type: 'yes_no', id: 'yes', label: words('Ja?') },
      { type: 'ranking', id: 'rank', label: words('Ordning'), options },
      { type: 'matrix', id: 'grid', label: words('Tabell'), rows: options, options },
      { type: 'number', id: 'age', label: words('Ålder'), decimals: true },
      { type: 'date', id: 'day', label: words('Dag') },
      { type: 'short_text', id: 'name', label: words('Namn') },
      { type: 'email', id: 'mail', label: words('E-post') },
      { type: 'information', id: 'info', label: words('Att veta') },
    ),
  })
  const { text, post } = await open(survey)
  for (const label of ['En', 'Ordning', 'Tabell', 'Att veta']) expect(text).toContain(label)
  const answer = await post([
    ['one', 'other'],
    ['one.other', 'Något eget'],
    ['some', 'a'],
    ['some', 'c'],
    ['drop', 'b'],
    ['grade', '5'],
    ['tip', '0'],
    ['mood', '3'],
    ['yes', 'false'],
    ['rank.a', '2'],
    ['rank.b', '1'],
    ['rank.c', '3'],
    ['grid.a', 'b'],
    ['age', '1,5'],
    ['day', '2026-10-14'],
    ['name', 'Ann'],
    ['mail', 'ann@exempel.se'],
  ])
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, expect.stringMatching(/\/r\/[0-9a-z]{33}$/)])
  expect((await getResults(survey)).responses).toBe(0)
  await publishAll(survey)
  expect(await countValues(survey, 'one')).toEqual({ other: 1 })
  expect(await countValues(survey, 'some')).toEqual({ a: 1, c: 1 })
  expect(await countValues(survey, 'rank')).toEqual({ 'b 1': 1, 'a 2': 1, 'c 3': 1 })
  expect(await countValues(survey, 'grid')).toEqual({ 'a b': 1 })
  expect(await countValues(survey, 'age')).toEqual({ 1.5: 1 })
  expect(await countValues(survey, 'yes')).toEqual({ false: 1 })
  expect((await getResults(survey)).questions.map(({ answered }) => answered)).toEqual(Array(13).fill(1))
})

test('what is missing is told beside its question, and what was filled in stays', async () => {
  const survey = await createSurvey()
  const { post } = await open(survey)
  const answer = await post([
    ['grade', '4'],
    ['more', 'Mer <b>ljus</b>'],
  ])
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(text).toContain('Besöker du parken?: Svara på frågan.')
  expect(text).toMatch(/name="grade" value="4" checked/)
  expect(text).toContain('Mer &lt;b&gt;ljus&lt;/b&gt;')
})

test('an answer that another has made pointless is left out', async () => {
  const survey = await createSurvey()
  const { post } = await open(survey)
  const sent = await post([
    ['visits', 'false'],
    ['wishes', 'bench'],
  ])
  expect(sent.status).toBe(303)
  await publishAll(survey)
  expect(await countValues(survey, 'wishes')).toEqual({})
})

test('what was sent is judged by the version that the page showed, and shown anew where that refuses it', async () => {
  const [visits = {}] = questions
  const survey = await createSurvey()
  const { post } = await open(survey)
  const { post: postIncomplete } = await open(survey)
  const definition = define({ type: 'scale', id: 'new', label: words('En ny fråga'), required: true }, visits)
  await changeDialogue(survey, { settings: { ...survey.settings, definition } })
  const refused = await (await postIncomplete([['grade', '4']])).text()
  expect(refused).toContain('En ny fråga')
  expect(refused).toContain('name="_version" value="2"')
  expect(await countRows(survey.tenant, 'submissions')).toBe(0)
  expect(
    (
      await post([
        ['visits', 'true'],
        ['grade', '5'],
      ])
    ).status,
  ).toBe(303)
  const [stored = ''] = await readLines(await asOperator(`${survey.path}/responses`))
  expect(JSON.parse(stored)).toMatchObject({ version: 1, answers: { visits: true, grade: 5 } })
})

test('a clock that was put back since the page was made refuses nobody', async () => {
  const survey = await createSurvey()
  const { post } = await open(survey)
  passTime(-60_000)
  expect((await post([['visits', 'true']])).status).toBe(303)
})

test('public results stand in tables, and hostile words are text', async () => {
  const hostile = '<script>alert(1)</script>'
  const [first = {}] = questions
  const survey = await createSurvey({ definition: define({ ...first, label: words(hostile) }) })
  const { post } = await open(survey)
  await post([['visits', 'true']])
  await publishAll(survey)
  const text = await (await send(`/${survey.tenant.slug}/${survey.slug}?results=all`)).text()
  expect(text).toContain('1 har svarat.')
  expect(text).toMatch(/<th scope="row"[^>]*>Ja<\/th><td class="number">1<\/td>/)
  expect(text).not.toContain(hostile)
})

test('the ends of a scale are called in the results what the question calls them', async () => {
  const scale = { type: 'scale', id: 'often', label: words('Hur ofta?'), low: words('Sällan'), high: words('Ofta') }
  const survey = await createSurvey({ definition: define(scale) })
  await respond(survey, { answers: { often: 5 } })
  const text = await (await send(`/${survey.tenant.slug}/${survey.slug}?results=all`)).text()
  for (const label of ['1 – Sällan', '2', '5 – Ofta'])
    expect(text).toContain(`<th scope="row" dir="auto">${label}</th>`)
})

test('on the screen of a room a survey has the look of its dialogue', async () => {
  const survey = await createSurvey({}, { theme: { action: '#1f5c45' } })
  const page = await send(`/${survey.tenant.slug}/${survey.slug}/live`)
  const [, sheet = ''] = (await page.text()).match(/href="([^"]+\/theme\.css[^"]*)"/) ?? []
  expect(await (await send(sheet.replaceAll('&amp;', '&'))).text()).toContain('--action: #1f5c45')
})

test('a row of a matrix that few have answered shows its name and no answers', async () => {
  const [rows, options] = [
    ['Lekplatsen', 'Dammen'],
    ['Bra', 'Trist'],
  ].map((labels) => labels.map((label) => ({ id: label.toLowerCase().slice(0, 2), label: words(label) })))
  const matrix = { type: 'matrix', id: 'grid', label: words('Vad tycker du?'), rows, options }
  const survey = await createSurvey({ definition: define(matrix), resultsFrom: 2 })
  await respond(survey, { answers: { grid: { le: 'br', da: 'br' } } })
  await respond(survey, { answers: { grid: { le: 'br' } } })
  const text = await (await send(`/${survey.tenant.slug}/${survey.slug}?results=all`)).text()
  expect(text).toMatch(/<caption>Lekplatsen<\/caption>/)
  expect(text).toContain('<span dir="auto">Dammen</span>: för få har svarat på raden')
})

test('pictures to choose among are shown, and the page’s policy lets in where they come from and nothing else', async () => {
  const pictures = ['a', 'b'].map((id) => ({ id, label: words(id), picture: `https://bilder.exempel.se/${id}.jpg` }))
  const survey = await createSurvey({
    definition: define({ type: 'pictures', id: 'q', label: words('?'), options: pictures }),
  })
  const path = `/${survey.tenant.slug}/${survey.slug}`
  const form = await send(`${path}?write=response`)
  expect(await form.text()).toContain('<img src="https://bilder.exempel.se/a.jpg"')
  expect(form.headers.get('Content-Security-Policy')).toContain("img-src 'self' https://bilder.exempel.se;")
  expect(form.headers.get('Min-Kommun-Pictures')).toBeNull()
  const framed = await send(`${path}/embed`)
  expect(framed.headers.get('Content-Security-Policy')).toMatch(/img-src \S+ https:\/\/bilder\.exempel\.se;/)
})
