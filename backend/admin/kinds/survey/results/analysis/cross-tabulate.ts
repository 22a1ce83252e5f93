import type { Question } from '../../../../../contracts/kinds/survey/questions.ts'
import type { Response } from './tally.ts'
import { listPossible, readVariable, type Variable } from './variables.ts'

export interface CrossTable {
  rows: string[]
  columns: string[]
  /** How many said both, by row and column. */
  counts: number[][]
  /** How many who answered both said this; in a question with several answers they add up to more than all. */
  rowTotals: number[]
  columnTotals: number[]
  /** Everybody who answered both. */
  total: number
}

/** Two questions against each other, over those who have answered both. */
export function crossTabulate(
  questions: readonly Question[],
  responses: readonly Response[],
  { rows: rowVariable, columns: columnVariable }: { rows: Variable; columns: Variable },
): CrossTable {
  const find = ({ question }: Variable) => questions.find(({ id }) => id === question)
  const [rowQuestion, columnQuestion] = [find(rowVariable), find(columnVariable)]
  const rows = rowQuestion ? listPossible(rowQuestion) : []
  const columns = columnQuestion ? listPossible(columnQuestion) : []
  const table: CrossTable = {
    rows,
    columns,
    counts: rows.map(() => columns.map(() => 0)),
    rowTotals: rows.map(() => 0),
    columnTotals: columns.map(() => 0),
    total: 0,
  }
  if (!rowQuestion || !columnQuestion) return table
  for (const response of responses) {
    const down = readVariable(response, rowVariable, rowQuestion.type).map((value) => rows.indexOf(value))
    const across = readVariable(response, columnVariable, columnQuestion.type).map((value) => columns.indexOf(value))
    if (down.length === 0 || across.length === 0) continue
    table.total++
    for (const row of down) add(table.rowTotals, row)
    for (const column of across) add(table.columnTotals, column)
    for (const row of down) for (const column of across) add(table.counts[row] ?? [], column)
  }
  return table
}

function add(counts: number[], index: number) {
  const count = counts[index]
  if (count !== undefined) counts[index] = count + 1
}
