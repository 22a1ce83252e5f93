import type { StoredSubmission } from './stored-submissions.ts'

/** What people were promised: for each submission, by its number, the references they were given. */
export class Ledger {
  readonly #references = new Map<number, Set<string>>()

  get size() {
    return this.#references.size
  }

  acknowledge(number: number, reference: string) {
    const given = this.#references.get(number) ?? new Set()
    this.#references.set(number, given.add(reference))
  }

  /** Holds the promises against what is stored. */
  compare(stored: StoredSubmission[]): { lost: number; doubled: number } {
    const found = Map.groupBy(stored, ({ number }) => number)
    const all = [...this.#references]
    const lost = all.flatMap(([number, references]) =>
      [...references].filter((given) => !found.get(number)?.some(({ reference }) => reference === given)),
    )
    const answeredTwice = all.filter(([, references]) => references.size > 1).length
    const storedTwice = [...found.values()].filter((rows) => rows.length > 1).length
    const sharedReferences = stored.length - new Set(stored.map(({ reference }) => reference)).size
    return { lost: lost.length, doubled: answeredTwice + storedTwice + sharedReferences }
  }
}
