import type { Measurement } from '../measurement.ts'

/** The columns of every table, for the terminal and for the docs. */
export const heading = ['what', 'measured', '× hello', 'target', '']

export const toCells = ({ what, value, ratio, target, met }: Measurement): string[] => [
  what,
  value,
  ratio?.toFixed(3) ?? '',
  target ?? '',
  met === undefined ? '' : met ? 'ok' : 'MISSED',
]
