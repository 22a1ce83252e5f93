import type { AnswerValue } from '../../../backend/contracts/kinds/survey/answers.ts'
import { walk } from '../../../backend/contracts/kinds/survey/logic.ts'
import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { FieldError } from '../../../backend/contracts/problems.ts'
import { Extra } from '../../controllers/extra.ts'
import type { WidgetContext } from '../../parts/context.ts'
import type { Errors } from './errors.ts'
import { arrange } from './order.ts'
import type { Outcome } from './outcome.ts'
import type { Participation } from './participation.ts'
import type { QuestionGroup } from './question-view.ts'
import { type Group, groupOf, groups, type QuestionOf } from './questions.ts'
import type { ResultsView } from './results.ts'
import type { Review } from './review.ts'

/**
 * A survey from its first question to its receipt. Answers stay when the citizen goes back or changes their mind;
 * those to questions that then aren't asked are neither judged nor sent.
 */
export class Answering {
  answers: Record<string, AnswerValue> = {}
  others: Record<string, string> = {}
  /** What was typed, where that isn't the answer itself, and the order of what is being ranked. */
  drafts: Record<string, string> = {}
  faults: FieldError[] = []
  stage: 'asking' | 'checking' | 'done' = 'asking'
  /** What comes next could not be fetched. */
  isStuck = false
  hasBegun = false
  readonly openedAt = performance.now()
  readonly context: WidgetContext<'survey'>
  readonly participation: Extra<Answering, Participation>
  readonly errors: Extra<Answering, Errors>
  readonly review: Extra<Answering, Review>
  readonly outcome: Extra<Answering, Outcome>
  readonly results: Extra<Answering, ResultsView>
  readonly #groups: Record<Group, Extra<Answering, QuestionGroup>>
  readonly #orders = new Map<string, { id: string; label: string }[]>()
  readonly #seen = new Set<string>()
  #current = ''

  constructor(context: WidgetContext<'survey'>) {
    this.context = context
    this.participation = new Extra<Answering, Participation>(context, 'participation', this)
    this.errors = new Extra<Answering, Errors>(context, 'errors', this)
    this.review = new Extra<Answering, Review>(context, 'review', this)
    this.outcome = new Extra<Answering, Outcome>(context, 'outcome', this)
    this.results = new Extra<Answering, ResultsView>(context, 'results', this)
    const names = [...new Set(Object.values(groups))]
    const pieces = names.map((name) => [name, new Extra<Answering, QuestionGroup>(context, name, this)])
    this.#groups = Object.fromEntries(pieces)
  }

  get settings() {
    return this.context.wording.configuration.settings
  }

  /** A code is needed that hasn't been given yet. */
  get needsCode() {
    return this.settings.answers === 'participant' && !this.participation.current?.token
  }

  get isOneByOne() {
    return this.settings.layout === 'one_by_one'
  }

  /** The questions that these answers lead to, in order. */
  get questions(): PublicQuestion[] {
    return walk(this.settings, this.answers).path.flatMap(({ questions }) => questions)
  }

  /** What stands on the screen: all questions, or the one whose turn it is. */
  get asked(): PublicQuestion[] {
    const { questions } = this
    return this.isOneByOne ? questions.slice(this.at, this.at + 1) : questions
  }

  /** Where among the questions the citizen is. */
  get at() {
    return Math.max(
      0,
      this.questions.findIndex(({ id }) => id === this.#current),
    )
  }

  /** The part for a type of question that the first view doesn't know. */
  getGroup(question: PublicQuestion) {
    const group = groupOf(question)
    return group && this.#groups[group]
  }

  /** In the order of this citizen's own, the same for as long as the page is open. */
  arrange(question: QuestionOf<'single' | 'multiple'>) {
    const order = this.#orders.get(question.id) ?? arrange(question)
    this.#orders.set(question.id, order)
    return order
  }

  /** `undefined` takes the answer away. */
  answer(id: string, value: AnswerValue | undefined) {
    if (!this.hasBegun) this.#begin()
    const { [id]: _, ...rest } = this.answers
    this.answers = value === undefined ? rest : { ...rest, [id]: value }
    this.#change(id)
  }

  /** What was chosen as `other`, in the citizen's own words. */
  explain(id: string, words: string) {
    this.others[id] = words
    this.#change(id)
  }

  errorOf({ id }: PublicQuestion) {
    return this.faults.find(({ pointer }) => pointer.split('/')[2] === id)
  }

  /** On to the next question, or to checking the answers, when there is nothing to correct. */
  async proceed() {
    const { asked, questions, isOneByOne } = this
    const errors = await this.errors.load()
    if (!errors) return this.#stop()
    if (errors.refuse(errors.find(asked))) return
    for (const { id } of asked) this.#seen.add(id)
    // After a change from the last page only what it has brought up is asked.
    const next = isOneByOne && questions.find(({ id }) => !this.#seen.has(id))
    if (next) return this.show(next.id)
    const review = await this.review.load()
    if (!review) return this.#stop()
    this.isStuck = false
    this.stage = 'checking'
    this.context.host.focusOn('#title')
  }

  skip() {
    for (const { id } of this.asked) {
      delete this.drafts[id]
      this.answer(id, undefined)
    }
    return this.proceed()
  }

  back() {
    const before = this.questions[this.at - 1]
    if (before) this.show(before.id)
  }

  show(id: string) {
    this.stage = 'asking'
    this.isStuck = false
    this.faults = []
    this.#current = id
    this.review.current?.delivery.interrupt()
    this.context.host.focusOn(`#ask-${id}`)
  }

  startOver() {
    this.answers = {}
    this.others = {}
    this.drafts = {}
    this.hasBegun = false
    this.review.current?.startOver()
    this.#seen.clear()
    this.show(this.questions[0]?.id ?? '')
  }

  /** With the first answer begins what takes time, so that neither the next question nor sending has to wait. */
  #begin() {
    this.hasBegun = true
    this.errors.load()
    this.review.load().then((review) => review?.begin())
    for (const { questions } of this.settings.pages) for (const one of questions) this.getGroup(one)?.load()
  }

  #stop() {
    this.isStuck = true
    this.context.host.requestUpdate()
  }

  /** What has been mended is no longer marked. */
  #change(id: string) {
    this.faults = this.faults.filter(({ pointer }) => pointer.split('/')[2] !== id)
    this.review.current?.delivery.interrupt()
    this.context.host.requestUpdate()
  }
}
