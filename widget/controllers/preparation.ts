import type { ReactiveController } from 'lit'
import type { Solver, WidgetContext } from '../parts/context.ts'
import type { ProofMaker } from './proof.ts'

type Finder = typeof import('../parts/personal-numbers.ts')

/**
 * What takes time, begun at the first change so that sending doesn't have to wait for it: the proof of work and
 * the finder of personal identity numbers. Only the first is needed to send.
 */
export class Preparation implements ReactiveController {
  finder?: Finder
  readonly #context: WidgetContext
  #key = ''
  #proof?: Promise<ProofMaker>
  #abort = new AbortController()

  constructor(context: WidgetContext) {
    this.#context = context
    context.host.addController(this)
  }

  hostDisconnected() {
    this.#abort.abort()
  }

  /** The proofs from here on are for another proposal. */
  renew(key: string) {
    this.#key = key
    this.#proof = undefined
  }

  begin() {
    if (this.#proof) return
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.getProof()
      .then((proof) => proof.prepare(signal))
      .catch(() => {})
    this.#loadFinder()
  }

  getProof(): Promise<ProofMaker> {
    const solver = this.#proof ?? this.#context.load('solver', false).then(this.#createProof)
    this.#proof = solver
    solver.catch(() => {
      this.#proof = undefined
    })
    return solver
  }

  /** Without the finder only a warning is lost. */
  async #loadFinder() {
    this.finder = (await this.#context.load('personal-numbers', false).catch(() => {})) as Finder | undefined
    this.#context.host.requestUpdate()
  }

  readonly #createProof = (solver: unknown) => (solver as Solver).createProofMaker(this.#context, this.#key)
}
