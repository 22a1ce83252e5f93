import type { ComponentChildren } from 'preact'

export interface Column<T> {
  /** The word above the column, and before the value on a card. */
  label: string
  cell: (row: T) => ComponentChildren
  /** The column that names the row; exactly one. */
  isName?: true
  /** Numbers stand at the end, with even digits. */
  isNumber?: true
}

interface TableProps<T> {
  caption: string
  columns: Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
}

/** A table, of which each row becomes a card where it is narrow. */
export const Table = <T,>({ caption, columns, rows, rowKey }: TableProps<T>) => (
  <table class="table">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, isNumber }) => (
          <th key={label} scope="col" class={isNumber && 'table-number'}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)}>
          {columns.map(({ label, cell, isName, isNumber }) =>
            isName ? (
              <th key={label} scope="row">
                {cell(row)}
              </th>
            ) : (
              <td key={label} data-label={label} class={isNumber && 'table-number'}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
