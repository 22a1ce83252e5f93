import { problem } from '../../../../http/problem.ts'

/** The last row of a page: its value in the sorted column, and its `seq` to tell equals apart. */
export interface Position {
  value: number
  seq: number
}

/** A cursor names the order it belongs to, since a position in one order means nothing in another. */
export const writeCursor = (sort: string, value: number, seq: number): string => `${sort}.${value}.${seq}`

/** The position that a cursor names in this order; undefined when it is not one of ours. */
export function parseCursor(cursor: string, sort: string): Position | undefined {
  const [, order, value, seq] = /^([a-z]+)\.(-?\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? []
  return order === sort ? { value: Number(value), seq: Number(seq) } : undefined
}

/** @throws `invalid_input` */
export function readCursor(cursor: string, sort: string): Position {
  const position = parseCursor(cursor, sort)
  if (!position) throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  return position
}
