import { setTimeout as sleep } from 'node:timers/promises'
import { Receipt } from '../../contracts/receipts.ts'
import { Connection } from '../load/connection.ts'
import type { PreparedSubmission } from './prepared-submissions.ts'
import type { TestBed } from './tenant.ts'

interface Cut {
  /** How many acknowledgements come before it. */
  acknowledgements: number
  cut(): Promise<void>
}

export interface SendOutcome {
  acknowledged: { submission: PreparedSubmission; receipt: Receipt }[]
  /** Nobody knows whether these are stored. */
  unanswered: PreparedSubmission[]
}

const connections = 16
/** The server is somewhere in the middle of a submission then. */
const longestDelay = 15

/** Sends submissions from 16 people at a time, to the end or until the server is cut off in the middle. */
export async function sendUntilCut(
  { port }: TestBed,
  submissions: PreparedSubmission[],
  cut?: Cut,
): Promise<SendOutcome> {
  const queue = [...submissions]
  const outcome: SendOutcome = { acknowledged: [], unanswered: [] }
  let cutting: Promise<void> | undefined

  const send = async (submission: PreparedSubmission, connection: Connection) => {
    const answer = await connection.send(submission.request).catch(() => undefined)
    if (!answer) {
      outcome.unanswered.push(submission)
      return false
    }
    if (answer.status !== 201) throw new Error(`Answered ${answer.status}: ${answer.body}`)
    outcome.acknowledged.push({ submission, receipt: Receipt.parse(JSON.parse(answer.body.toString())) })
    if (cut && outcome.acknowledged.length === cut.acknowledgements) {
      cutting = sleep(Math.random() * longestDelay).then(cut.cut)
    }
    return true
  }
  const work = async () => {
    const connection = await Connection.open(port)
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (!(await send(next, connection))) return
      }
    } finally {
      connection.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  await cutting
  outcome.unanswered.push(...queue)
  return outcome
}
