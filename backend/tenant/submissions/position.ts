import { problem } from '../../http/problem.ts'

/** Where a page ends in a list that is sorted by time; `seq` tells apart what was sent at once. */
export interface Position {
  at: number
  seq: number
}

export const writePosition = ({ at, seq }: Position): string => `${at}.${seq}`

/** @throws `invalid_input` for a cursor that is not ours. */
export function readPosition(cursor: string): Position {
  const [, at, seq] = /^(-?\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? []
  if (at === undefined) throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  return { at: Number(at), seq: Number(seq) }
}
