import { expect, it } from 'vitest'
import { parseAnswer } from './answer.ts'

const parse = (text: string) => {
  const answer = parseAnswer(Buffer.from(text))
  return answer && { status: answer.status, body: answer.body.toString() }
}

it('takes as much body as was announced', () => {
  const head = 'HTTP/1.1 201 Created\r\nContent-Length: 6\r\n\r\n'
  expect(parse(`${head}hall`)).toBeUndefined()
  expect(parse(`${head}hallå`)).toEqual({ status: 201, body: 'hallå' })
})

it('puts chunks together once the last one is there', () => {
  const begun = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhal\r\n3\r\nlå\r\n'
  expect(parse(begun)).toBeUndefined()
  expect(parse(`${begun}0\r\n`)).toBeUndefined()
  expect(parse(`${begun}0\r\n\r\n`)).toEqual({ status: 200, body: 'hallå' })
})

it('waits for the end of the head, and knows answers without a body', () => {
  expect(parse('HTTP/1.1 204 No Content\r\n')).toBeUndefined()
  expect(parse('HTTP/1.1 204 No Content\r\n\r\n')).toEqual({ status: 204, body: '' })
})
