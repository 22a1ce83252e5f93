import type { Statistics } from '../../contracts/statistics.ts'
import { format } from '../i18n/format.ts'
import { t } from '../i18n/index.ts'

/** A period's name by its first day: "24 nov.", "v. 48 …" or "nov. 2026". */
export function namePeriod(from: string, unit: Statistics['unit']): string {
  const [year = '', month = '1', day = '1'] = from.split('-')
  const name = t.overview.months[Number(month) - 1]
  if (unit === 'month') return `${name} ${year}`
  const date = `${Number(day)} ${name}`
  return year === format.shortDate(new Date().toISOString()).slice(0, 4) ? date : `${date} ${year}`
}
