import script from 'virtual:responses-worker'
import { ApiProblem } from '../../../../api/problem.ts'
import { signedOut } from '../../../../session.ts'
import type { QuestionName, Questions, Telling } from './messages.ts'

export interface OpenResponses {
  ask: <Name extends QuestionName>(name: Name, given: Questions[Name]['given']) => Promise<Questions[Name]['answer']>
  close: () => void
}

/** A worker with a survey's responses; each question to it is answered in its own time. */
export function openResponses(onProgress: (read: number, total: number) => void): OpenResponses {
  const worker = new Worker(toTrusted(script), { type: 'module' })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let count = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Telling>) => {
    if (data.type === 'progress') return onProgress(data.read, data.total)
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.type === 'answer') return asked?.resolve(data.answer)
    if (data.status === 401) signedOut()
    asked?.reject(new ApiProblem(data.status === 0 ? 'network' : 'unexpected', data.status, { title: data.message }))
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new ApiProblem('unexpected'))
    waiting.clear()
  })
  return {
    ask<Name extends QuestionName>(name: Name, given: Questions[Name]['given']) {
      const asked = Promise.withResolvers<unknown>()
      waiting.set(++count, asked)
      worker.postMessage({ id: count, name, given })
      return asked.promise as Promise<Questions[Name]['answer']>
    },
    close: () => worker.terminate(),
  }
}

/** As much of it as is used; not every browser has it, nor does TypeScript's library. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (input: string) => string }
}

/** The page's policy lets no plain text name a script; this one names ours and no other. */
function toTrusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return (
    trustedTypes?.createPolicy('survey-responses', { createScriptURL: () => address }).createScriptURL('') ?? address
  )
}
