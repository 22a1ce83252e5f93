/** Shows how far an import is: one line that changes in a terminal, a line each tenth elsewhere. */
export class Progress {
  readonly #total: number
  readonly #out: NodeJS.WriteStream
  #tenths = 0

  constructor(total: number, out: NodeJS.WriteStream = process.stdout) {
    this.#total = total
    this.#out = out
  }

  show(done: number): void {
    const percent = this.#total === 0 ? 100 : Math.floor((100 * done) / this.#total)
    const text = `${formatCount(done)} of ${formatCount(this.#total)} rows (${percent} %)`
    if (this.#out.isTTY) {
      this.#out.write(`\r${text}`)
      return
    }
    const tenths = Math.floor(percent / 10)
    if (tenths > this.#tenths) this.#out.write(`${text}\n`)
    this.#tenths = tenths
  }

  /** Leaves the line, so that what follows stands on its own. */
  end(): void {
    if (this.#out.isTTY) this.#out.write('\n')
  }
}

export const formatCount = (count: number) => count.toLocaleString('en')
