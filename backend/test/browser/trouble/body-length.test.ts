import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { operations } from '../../../contracts/operations.ts'
import { test } from '../support/stage.ts'

const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`

/** Sends a body in chunks without end, below headers of a client that lies, until there is an answer; gives its first line. */
async function sendWithoutEnd(base: string, path: string, headers: string[]): Promise<string> {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  // The server hangs up once it has refused, whatever is still on its way.
  socket.on('error', () => {})
  await once(socket, 'connect')
  const answer = text(socket).catch(() => '')
  let isAnswered = false
  socket.once('data', () => {
    isAnswered = true
  })
  const head = [`POST ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Content-Type: application/json', ...headers]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  for (let sent = 0; !isAnswered && !socket.destroyed && sent < 20 * operations.submitProposal.bodyLimit; ) {
    socket.write(chunk)
    sent += chunk.length
    await sleep(1)
  }
  socket.end()
  return (await answer).split('\r\n', 1)[0] ?? ''
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
  expect(await sendWithoutEnd(product.base, path, [...headers])).toMatch(`HTTP/1.1 ${status}`)
})
