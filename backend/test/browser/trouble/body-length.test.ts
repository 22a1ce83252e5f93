import { once } from 'node:events'
import { connect } from 'node:net'
import { expect } from 'vitest'
import { operations } from '../../../contracts/operations.ts'
import { test } from '../support/stage.ts'

const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
/** More than any buffer on the way takes: who has sent so much has not been refused. */
const endless = 20 * operations.submitProposal.bodyLimit

/**
 * Sends a body in chunks, below the headers of a client that lies, until there is an answer or the server hangs up.
 * A reset of the connection may come before the answer has been read, and takes it away: then `line` is empty.
 */
async function sendWithoutEnd(base: string, path: string, headers: readonly string[]) {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  let answer = ''
  socket.on('data', (bytes) => {
    answer += bytes
  })
  const hasEnded = new Promise<void>((resolve) => socket.on('error', () => {}).once('close', resolve))
  const head = [`POST ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Content-Type: application/json', ...headers]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  let sent = 0
  while (!answer && !socket.destroyed && sent < endless) {
    await new Promise((resolve) => socket.write(chunk, resolve))
    sent += chunk.length
  }
  socket.end()
  await hasEnded
  return { sent, line: answer.split('\r\n', 1)[0] }
}

test.for([
  ['in chunks', ['Transfer-Encoding: chunked'], 413],
  ['in chunks, with a small length told as well', ['Content-Length: 10', 'Transfer-Encoding: chunked'], 413],
  ['in chunks, with a small length told after it', ['Transfer-Encoding: chunked', 'Content-Length: 10'], 413],
  ['of a length that is too large', ['Content-Length: 99999999'], 413],
  ['of a length that is no number', ['Content-Length: many'], 400],
  ['of a length below nothing', ['Content-Length: -1'], 400],
  ['of two lengths', ['Content-Length: 2', 'Content-Length: 99999999'], 400],
] as const)('a body %s is refused before it fills the memory', async ([, headers, status], { product, found }) => {
  const { slug } = await found()
  const path = `/api/v1/${slug}/dialogues/parken/proposals`
  const { sent, line } = await sendWithoutEnd(product.base, path, headers)
  expect(sent).toBeLessThan(endless)
  expect(line || 'a reset').toMatch(new RegExp(`^HTTP/1.1 ${status} |^a reset$`))
})
