import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type ApiProblem, toApiProblem } from '../api/problem.ts'

export type Loading<T> =
  | { state: 'pending'; value?: T }
  | { state: 'failed'; value?: T; problem: ApiProblem }
  | { state: 'ready'; value: T }

export type Load<T> = Loading<T> & {
  /** Fetches again; what is shown stays until the new is there. */
  reload: () => Promise<void>
  /** Puts in what an action answered, without fetching. */
  replace: (value: T) => void
}

/**
 * What a view shows, fetched now and whenever one of `dependencies` changes. An answer that comes too late,
 * after another question, is dropped.
 */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, dependencies: readonly unknown[]): Load<T> {
  const [loading, setLoading] = useState<Loading<T>>({ state: 'pending' })
  const asked = useRef<AbortController>(null)

  const reload = useCallback(async () => {
    asked.current?.abort()
    asked.current = new AbortController()
    const { signal } = asked.current
    try {
      const value = await load(signal)
      if (!signal.aborted) setLoading({ state: 'ready', value })
    } catch (error) {
      if (signal.aborted) return
      const problem = toApiProblem(error)
      setLoading(({ value }) => ({ state: 'failed', problem, ...(value !== undefined && { value }) }))
    }
    // The question changes with what it depends on, and with nothing else.
  }, dependencies)

  useEffect(() => {
    setLoading({ state: 'pending' })
    void reload()
    return () => asked.current?.abort()
  }, [reload])

  const replace = useCallback((value: T) => setLoading({ state: 'ready', value }), [])
  return { ...loading, reload, replace }
}
