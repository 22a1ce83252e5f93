import { useEffect, useState } from 'preact/hooks'
import { announceProblem } from '../../../parts/toast.tsx'
import type { QuestionName, Questions } from './worker/messages.ts'
import type { OpenResponses } from './worker/open-responses.ts'

/** What the worker answers, asked anew whenever the question changes; what was shown stays until then. */
export function useAnswer<Name extends QuestionName>(
  open: OpenResponses,
  name: Name,
  given: Questions[Name]['given'],
): Questions[Name]['answer'] | undefined {
  const [answer, setAnswer] = useState<Questions[Name]['answer']>()
  useEffect(() => {
    let isWanted = true
    open.ask(name, given).then((answer) => isWanted && setAnswer(answer), announceProblem)
    return () => {
      isWanted = false
    }
    // The question is plain data: it is another one when it reads otherwise.
  }, [open, name, JSON.stringify(given)])
  return answer
}
