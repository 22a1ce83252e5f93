import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { tellProblem } from '../api/tell-problem.ts'
import type { Load } from '../hooks/use-load.ts'
import { t } from '../i18n/index.ts'
import { Button } from './button.tsx'

interface LoadedProps<T> {
  of: Load<T>
  /** How many lines the skeleton has, so that nothing jumps. */
  lines?: number
  children: (value: T) => ComponentChildren
}

/** Shows what was fetched; until then nothing for 300 ms and then a skeleton, and after a failure a way on. */
export function Loaded<T>({ of, lines = 4, children }: LoadedProps<T>) {
  if (of.value !== undefined && of.state !== 'failed') return <>{children(of.value)}</>
  if (of.state === 'failed') {
    return (
      <div class="failed" role="alert">
        <p>{tellProblem(of.problem)}</p>
        <Button onClick={() => of.reload()}>{t.shell.retry}</Button>
      </div>
    )
  }
  return <Skeleton lines={lines} />
}

function Skeleton({ lines }: { lines: number }) {
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!isDue) return null
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t.shell.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="skeleton-line" />
      ))}
    </div>
  )
}
