import uPlot from 'uplot'

export interface Point {
  /** What stands below it. */
  label: string
  value: number
}

interface BarChart {
  /** Draws in the colours that the page has now. */
  redraw: () => void
  resize: (width: number) => void
  destroy: () => void
}

const height = 160
const barWidth = 0.72
const widest = 36

/**
 * Bars in one colour, with the largest value named on its bar. A picture of the table beside it: whoever hears
 * the page hears the table.
 */
export function drawBars(place: HTMLElement, points: readonly Point[]): BarChart {
  const chart = new uPlot(
    {
      width: place.clientWidth,
      height,
      padding: [18, 26, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: {
        x: { time: false, range: () => [-0.5, points.length - 0.5] },
        y: { range: (_, __, most) => [0, Math.max(4, most)] },
      },
      axes: [
        {
          stroke: () => color(place, '--muted'),
          font: font(place),
          grid: { show: false },
          ticks: { show: false },
          size: 28,
          splits: (self) => chooseLabels(points.length, self.width),
          values: (_, splits) => splits.map((at) => points[at]?.label ?? ''),
        },
        {
          stroke: () => color(place, '--muted'),
          font: font(place),
          grid: { stroke: () => color(place, '--line'), width: 1 },
          ticks: { show: false },
          size: 44,
          space: 36,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000],
        },
      ],
      series: [
        {},
        {
          fill: () => color(place, '--action'),
          width: 0,
          points: { show: false },
          paths: uPlot.paths.bars?.({ size: [barWidth, widest] }),
        },
      ],
      hooks: { draw: [(self) => nameLargest(self, points, place)] },
    },
    [points.map((_, index) => index), points.map(({ value }) => value)],
    place,
  )
  return {
    redraw: () => chart.redraw(false, true),
    resize: (width) => chart.setSize({ width, height }),
    destroy: () => chart.destroy(),
  }
}

/** As many as there is room for, evenly, the last always among them. */
function chooseLabels(count: number, width: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / 90))))
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0)
}

function nameLargest(chart: uPlot, points: readonly Point[], place: HTMLElement) {
  const most = Math.max(...points.map(({ value }) => value))
  if (most <= 0) return
  const index = points.findIndex(({ value }) => value === most)
  const { ctx } = chart
  ctx.save()
  ctx.fillStyle = color(place, '--text')
  ctx.font = font(place, uPlot.pxRatio, 600)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  ctx.fillText(String(most), chart.valToPos(index, 'x', true), chart.valToPos(most, 'y', true) - 4 * uPlot.pxRatio)
  ctx.restore()
}

const color = (place: HTMLElement, name: string) => getComputedStyle(place).getPropertyValue(name)

function font(place: HTMLElement, ratio = 1, weight = 400) {
  const { fontFamily, fontSize } = getComputedStyle(place)
  return `${weight} ${Number.parseFloat(fontSize) * ratio}px ${fontFamily}`
}
