import type { FieldError } from '../../problems.ts'
import type { Condition, Test } from './conditions.ts'
import type { SurveyDefinition } from './definition.ts'
import { isMet } from './logic.ts'
import type { Question } from './questions.ts'
import { listRepresentativeAnswers } from './representative-answers.ts'

/** A survey whose ways take more steps than these isn't judged: it is saved by a thread that others wait for. */
const mostSteps = 100_000

type Page = SurveyDefinition['pages'][number]

/** A test, and the last place where it matters: questions are counted through, jumps come right after theirs. */
interface Asked {
  test: Test
  until: number
}

/** Of the tests that lie ahead, those that hold. */
type Way = readonly Asked[]

interface Walk {
  asked: Asked[]
  /** Pages, questions and jumps that some way comes to, and conditions that some way meets. */
  reached: Set<object>
  steps: number
}

/**
 * Pages, questions and jumps that no answers lead to, however the conditions on the way play together. The survey is
 * walked with answers that between them decide its conditions in every way they can be; ways that agree on all tests
 * ahead are one from there on, so that even a long survey has few at any place.
 *
 * Expects conditions and jumps that make sense each by themselves.
 */
export function findDeadBranches({ pages }: SurveyDefinition): FieldError[] {
  const walk: Walk = { asked: listAsked(pages), reached: new Set(), steps: 0 }
  const isWalked = walkAllWays(pages, walk)
  return isWalked ? pages.flatMap((page, index) => listDead(page, `/pages/${index}`, walk)) : []
}

function listDead(page: Page, pointer: string, { reached }: Walk): FieldError[] {
  if (!reached.has(page)) return [{ pointer, code: 'unreachable' }]
  const hidden = page.questions.flatMap((question, index): FieldError[] =>
    reached.has(question) ? [] : [{ pointer: `${pointer}/questions/${index}/showIf`, code: 'impossible' }],
  )
  const unused = page.jumps.flatMap((jump, index): FieldError[] => {
    if (reached.has(jump)) return []
    const place = `${pointer}/jumps/${index}`
    const isMeetable = !jump.when || reached.has(jump.when)
    return [isMeetable ? { pointer: place, code: 'unreachable' } : { pointer: `${place}/when`, code: 'impossible' }]
  })
  return [...hidden, ...unused]
}

function listAsked(pages: Page[]): Asked[] {
  let place = 0
  const at = (condition: Condition | undefined) => (condition?.tests ?? []).map((test) => ({ test, until: place }))
  return pages.flatMap(({ questions, jumps }) => [
    ...questions.flatMap(({ showIf }) => {
      place++
      return at(showIf)
    }),
    ...jumps.flatMap(({ when }) => at(when)),
  ])
}

/** @returns false when it would take too long */
function walkAllWays(pages: Page[], walk: Walk): boolean {
  const arriving = pages.map((): Way[] => [])
  arriving[0]?.push([])
  let place = 0
  for (const [index, page] of pages.entries()) {
    let ways = arriving[index] ?? []
    if (ways.length > 0) walk.reached.add(page)
    for (const question of page.questions) {
      place++
      const further = pass(question, ways, place, walk)
      if (!further) return false
      ways = further
    }
    for (const way of ways) arriving[findNext(pages, index, way, walk)]?.push(way)
  }
  return true
}

/** The ways on from a question; undefined when it would take too long to follow them. */
function pass(question: Question, ways: Way[], place: number, walk: Walk): Way[] | undefined {
  const { asked, reached } = walk
  const outcomes = listOutcomes(question, asked)
  walk.steps += ways.length * (outcomes?.length ?? 0)
  if (!outcomes || walk.steps > mostSteps) return undefined
  const further = new Map<string, Way>()
  for (const way of ways) {
    const isShown = !question.showIf || holds(question.showIf, way)
    if (isShown) reached.add(question)
    for (const outcome of isShown ? outcomes : [[]]) {
      const ahead = [...way, ...outcome].filter(({ until }) => until >= place)
      further.set(toName(ahead, asked), ahead)
    }
  }
  return [...further.values()]
}

/** Which tests about a question may hold together. */
function listOutcomes(question: Question, asked: Asked[]): Way[] | undefined {
  const about = asked.filter(({ test }) => test.question === question.id)
  const tests = about.map(({ test }) => test)
  const outcomes = listRepresentativeAnswers(question, tests)?.map((answer) => {
    const answers = answer === undefined ? {} : { [question.id]: answer }
    return about.filter(({ test }) => isMet({ match: 'all', tests: [test] }, answers))
  })
  return outcomes && [...new Map(outcomes.map((outcome) => [toName(outcome, asked), outcome])).values()]
}

const toName = (way: Way, asked: Asked[]) => way.map((one) => asked.indexOf(one)).join()

const holds = ({ match, tests }: Condition, way: Way) => {
  const isHeld = (test: Test) => way.some((one) => one.test === test)
  return match === 'all' ? tests.every(isHeld) : tests.some(isHeld)
}

function findNext(pages: Page[], index: number, way: Way, { reached }: Walk): number {
  const met = (pages[index]?.jumps ?? []).filter(({ when }) => !when || holds(when, way))
  for (const { when } of met) if (when) reached.add(when)
  const [jump] = met
  if (!jump) return index + 1
  reached.add(jump)
  return pages.findIndex(({ id }) => id === jump.to)
}
