import { useState } from 'preact/hooks'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { Select } from '../../../parts/form/index.ts'
import type { CrossTable } from './analysis/cross-tabulate.ts'
import { type Filter, listVariables, toKey } from './analysis/variables.ts'
import { scrollable } from './grid-results.tsx'
import { useAnswer } from './use-answer.ts'
import { toLabel, toVariableTitle } from './words.ts'
import type { OpenResponses } from './worker/open-responses.ts'

interface CrossViewProps {
  open: OpenResponses
  questions: readonly Question[]
  filter: Filter | undefined
}

/** Two questions against each other. */
export function CrossView({ open, questions, filter }: CrossViewProps) {
  const variables = listVariables(questions)
  const [first, second] = variables
  const [rowKey, setRowKey] = useState(first ? toKey(first) : '')
  const [columnKey, setColumnKey] = useState(second ? toKey(second) : '')
  const find = (key: string) => variables.find((one) => toKey(one) === key)
  const [rows, columns] = [find(rowKey) ?? first, find(columnKey) ?? second]
  if (!rows || !columns) return null
  const choices = variables.map((one) => ({ value: toKey(one), label: toVariableTitle(questions, one) }))
  return (
    <section class="panel stack" aria-labelledby="cross-title">
      <h2 id="cross-title">{t.surveyResults.crossTitle}</h2>
      <p class="muted">{t.surveyResults.crossLead}</p>
      <div class="results-tools">
        <Select
          name="/cross/rows"
          label={t.surveyResults.crossRows}
          value={rowKey}
          choices={choices}
          onChange={setRowKey}
        />
        <Select
          name="/cross/columns"
          label={t.surveyResults.crossColumns}
          value={columnKey}
          choices={choices}
          onChange={setColumnKey}
        />
      </div>
      <Crossed key={`${rowKey} ${columnKey}`} {...{ open, questions, filter, rows, columns }} />
    </section>
  )
}

type CrossedProps = CrossViewProps & Record<'rows' | 'columns', { question: string; row?: string }>

function Crossed({ open, questions, filter, rows, columns }: CrossedProps) {
  const table = useAnswer(open, 'cross', { rows, columns, filter })
  const name = (id: string, value: string) => {
    const question = questions.find((one) => one.id === id)
    return question ? toLabel(question, value) : value
  }
  if (!table) return null
  const caption = t.surveyResults.crossOf(toVariableTitle(questions, rows), toVariableTitle(questions, columns))
  return (
    <section class="grid-frame" aria-label={caption} {...scrollable}>
      <table class="grid" data-cross>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {table.columns.map((value) => (
              <th key={value} scope="col" class="bars-number">
                {name(columns.question, value)}
              </th>
            ))}
            <th scope="col" class="bars-number">
              {t.surveyResults.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((value, row) => (
            <tr key={value}>
              <th scope="row">{name(rows.question, value)}</th>
              {table.columns.map((column, at) => (
                <td key={column} class="bars-number">
                  <Cell table={table} row={row} column={at} />
                </td>
              ))}
              <td class="bars-number">{format.number(table.rowTotals[row] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.surveyResults.all}</th>
            {table.columns.map((column, at) => (
              <td key={column} class="bars-number">
                {format.number(table.columnTotals[at] ?? 0)}
              </td>
            ))}
            <td class="bars-number">{format.number(table.total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Cell({ table, row, column }: { table: CrossTable; row: number; column: number }) {
  const count = table.counts[row]?.[column] ?? 0
  const total = table.columnTotals[column] ?? 0
  return (
    <>
      <span data-count>{format.number(count)}</span>
      {total > 0 && <span class="grid-share"> {format.percent(count / total)}</span>}
    </>
  )
}
