import { untilAborted } from '../selfhost/stop-signals.ts'

/** What a benchmark starts, so that it ends with the benchmark, however that ends. */
export interface Stage {
  /** Aborts when somebody wants to stop; a benchmark asks it between its steps. */
  readonly asked: AbortSignal
  /** Starts something now; `stop` ends it after the benchmark, also when its start is still under way then. */
  use<T>(start: () => Promise<T>, stop: (started: T) => unknown): Promise<T>
}

/** Runs a benchmark and ends what it started, last first; a request to stop cuts it short. */
export async function runOnStage<T>(asked: AbortSignal, act: (stage: Stage) => Promise<T>): Promise<T> {
  await using started = new AsyncDisposableStack()
  const stage: Stage = {
    asked,
    use(start, stop) {
      asked.throwIfAborted()
      const starting = start()
      started.defer(() => starting.then(stop, () => {}) as Promise<void>)
      return starting
    },
  }
  return await untilAborted(asked, act(stage))
}
