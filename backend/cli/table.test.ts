import { expect, test } from 'vitest'
import { layOutTable } from './table.ts'

test('columns are as wide as their widest cell, with nothing at the end of a line', () => {
  const rows = [
    ['Slug', 'State'],
    ['exempelkommun', 'active'],
    ['alby', 'paused'],
  ]
  expect(layOutTable(rows)).toBe('Slug           State\nexempelkommun  active\nalby           paused')
})
