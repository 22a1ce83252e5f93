import { atMost, formatCount, type Measurement } from './measurement.ts'
import type { Stage } from './stage.ts'
import { Ledger } from './support/ledger.ts'
import { prepareSubmissions } from './support/prepared-submissions.ts'
import { sendUntilCut } from './support/send-until-cut.ts'
import { readStored } from './support/stored-submissions.ts'
import { startTestBed } from './support/tenant.ts'

const rounds = 20
const perRound = 200
/** Acknowledged ones that are sent once more after the restart, as by somebody who pressed again. */
const repeatedPerRound = 10

/**
 * Kills the product with signal 9 again and again while people are sending, starts it again on what is on
 * disk, and lets those without an answer try again with the key they had. At the end everything that was
 * acknowledged must be stored, with the reference that was given, and nothing twice.
 */
export async function measureKill9(stage: Stage): Promise<Measurement[]> {
  const testBed = await startTestBed(stage)
  const ledger = new Ledger()
  let storedUnanswered = 0

  for (let round = 0; round < rounds; round++) {
    stage.asked.throwIfAborted()
    const submissions = await prepareSubmissions(testBed, { first: round * perRound, count: perRound })
    const before = await sendUntilCut(testBed, submissions, {
      acknowledgements: Math.ceil(perRound * (0.1 + 0.7 * Math.random())),
      cut: () => testBed.product.kill9(),
    })
    const killedAt = Date.now()
    stage.asked.throwIfAborted()
    await testBed.product.restart()

    const repeated = before.acknowledged.slice(0, repeatedPerRound).map(({ submission }) => submission)
    const after = await sendUntilCut(testBed, [...before.unanswered, ...repeated])
    if (after.unanswered.length > 0) throw new Error(`${after.unanswered.length} submissions stayed without an answer`)
    for (const { submission, receipt } of [...before.acknowledged, ...after.acknowledged]) {
      ledger.acknowledge(submission.number, receipt.reference)
    }
    const stored = after.acknowledged.filter(({ receipt }) => Date.parse(receipt.createdAt) <= killedAt).length
    storedUnanswered += stored - repeated.length
    const { acknowledged, unanswered } = before
    console.log(`  round ${round + 1}: ${acknowledged.length} acknowledged, killed, ${unanswered.length} tried again`)
  }

  const { lost, doubled } = ledger.compare(await readStored(testBed))
  const told = `${rounds} × kill -9, ${formatCount(ledger.size)} submissions, ${storedUnanswered} cut off between storing and answering`
  return [
    { what: `${told}: acknowledged but lost`, value: String(lost), ...atMost(lost, 0, '0') },
    { what: 'The same: stored or acknowledged twice', value: String(doubled), ...atMost(doubled, 0, '0') },
  ]
}
