import { problem } from '../../../../http/problem.ts'

/** The last row of a page: its value in the sorted column, and its `seq` to tell equals apart. */
export interface Position {
  value: number
  seq: number
}

/** A cursor names the order it belongs to, since a position in one order means nothing in another. */
export function writeCursor(sort: string, row: { seq: number; published_at: number | null; supports: number }): string {
  const value = sort === 'new' ? row.published_at : row.supports
  return `${sort}.${value}.${row.seq}`
}

/** @throws `invalid_input` */
export function readCursor(cursor: string, sort: string): Position {
  const [order, value, seq] = cursor.split('.')
  const position = { value: Number(value), seq: Number(seq) }
  if (order !== sort || !Number.isSafeInteger(position.value) || !Number.isSafeInteger(position.seq)) {
    throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  }
  return position
}
