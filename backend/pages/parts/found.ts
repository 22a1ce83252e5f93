import { html } from 'hono/html'
import type { Html } from '../page.ts'

/** A text with the words that a search found marked; offsets come in order and never overlap. */
export function renderFound(text: string, found: readonly (readonly [number, number])[] = []): Html | string {
  if (found.length === 0) return text
  const parts = found.map(([start, end], index) => {
    const before = text.slice(found[index - 1]?.[1] ?? 0, start)
    return html`${before}<mark>${text.slice(start, end)}</mark>`
  })
  return html`${parts}${text.slice(found.at(-1)?.[1])}`
}
