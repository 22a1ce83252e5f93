import { useEffect, useId, useRef } from 'preact/hooks'
import { format } from '../i18n/format.ts'
import { t } from '../i18n/index.ts'
import { Table } from '../parts/table.tsx'
import type { Point } from './bar-chart.ts'

interface ChartProps {
  title: string
  total: number
  /** What a point stands for, as the table's first column says it. */
  unit: string
  points: readonly Point[]
}

/** One figure over time: its sum, a picture of it, and the same as a table. */
export function Chart({ title, total, unit, points }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const element = place.current
    if (!element) return
    const showing = show(element, points)
    return () => void showing.then((hide) => hide())
  }, [points])
  return (
    <section class="chart" aria-labelledby={id}>
      <h3 id={id} class="chart-title">
        {title} <strong class="chart-total">{format.number(total)}</strong>
      </h3>
      <div ref={place} class="chart-place" aria-hidden="true" />
      <details class="chart-table">
        <summary>{t.overview.asTable(title)}</summary>
        <Table
          caption={title}
          columns={[
            { label: unit, isName: true, cell: ({ label }) => label },
            { label: title, isNumber: true, cell: ({ value }) => format.number(value) },
          ]}
          rows={points}
          rowKey={({ label }) => label}
        />
      </details>
    </section>
  )
}

/** Draws for as long as the element is there: anew when its width or the colours change. */
async function show(element: HTMLElement, points: readonly Point[]): Promise<() => void> {
  const { drawBars } = await import('./bar-chart.ts')
  if (!element.isConnected) return () => {}
  const chart = drawBars(element, points)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const sizes = new ResizeObserver(() => chart.resize(element.clientWidth))
  sizes.observe(element)
  dark.addEventListener('change', chart.redraw)
  return () => {
    sizes.disconnect()
    dark.removeEventListener('change', chart.redraw)
    chart.destroy()
  }
}
