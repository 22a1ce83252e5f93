import { useEffect, useRef, useState } from 'preact/hooks'
import { address } from '../../../api/client.ts'
import { type ApiProblem, toApiProblem } from '../../../api/problem.ts'
import type { Asked } from './analysis/catalogue.ts'
import { type OpenResponses, openResponses } from './worker/open-responses.ts'

export type Reading =
  | { state: 'idle' }
  | { state: 'reading'; read: number; total: number }
  | { state: 'failed'; problem: ApiProblem }
  | { state: 'ready'; open: OpenResponses }

/** Reads all responses of a survey into a worker, when somebody wants to look closer. */
export function useResponses(dialogue: string, asked: Asked[]) {
  const [reading, setReading] = useState<Reading>({ state: 'idle' })
  const opened = useRef<OpenResponses>(undefined)
  useEffect(() => () => opened.current?.close(), [])
  const read = async () => {
    opened.current?.close()
    setReading({ state: 'reading', read: 0, total: 0 })
    const open = openResponses((read, total) => setReading({ state: 'reading', read, total }))
    opened.current = open
    try {
      const path = address('exportResponses', { params: { dialogue } })
      await open.ask('load', { address: new URL(path, location.origin).href, asked })
      setReading({ state: 'ready', open })
    } catch (error) {
      open.close()
      setReading({ state: 'failed', problem: toApiProblem(error) })
    }
  }
  return { reading, read }
}
