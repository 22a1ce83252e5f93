import { useCallback, useEffect, useState } from 'preact/hooks'
import { type ApiProblem, toApiProblem } from '../api/problem.ts'
import { guardUnsaved } from '../unsaved.ts'

export interface FormState<T> {
  values: T
  /** Whether something has been changed since the beginning or the last time it was saved. */
  changed: boolean
  busy: boolean
  /** Why the last attempt was refused. */
  problem: ApiProblem | undefined
  set: (patch: Partial<T>) => void
  /** Begins again from these values, as when they were saved or fetched anew. */
  reset: (values: T) => void
  /** Runs one attempt; an error stays here, and what was typed with it. */
  submit: (act: (values: T) => Promise<void>) => Promise<void>
}

interface FormOptions {
  /** Leaving loses nothing worth asking about, as with a code to sign in with. */
  fleeting?: true
}

/** The values of a form while somebody edits them. Leaving with unsaved changes asks first. */
export function useForm<T extends object>(initial: T, { fleeting }: FormOptions = {}): FormState<T> {
  const [values, setValues] = useState(initial)
  const [changed, setChanged] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()

  useEffect(() => (changed && !fleeting ? guardUnsaved() : undefined), [changed, fleeting])

  const set = useCallback((patch: Partial<T>) => {
    setValues((all) => ({ ...all, ...patch }))
    setChanged(true)
  }, [])
  const reset = useCallback((fresh: T) => {
    setValues(fresh)
    setChanged(false)
    setProblem(undefined)
  }, [])
  const submit = async (act: (values: T) => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await act(values)
      setChanged(false)
    } catch (error) {
      setProblem(toApiProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return { values, changed, busy, problem, set, reset, submit }
}
