import { html } from 'hono/html'
import type { Html } from '../page.ts'

/**
 * What somebody wrote, as paragraphs. Each takes its own writing direction and keeps it to itself, so that
 * a right-to-left override in one can't turn the page around it.
 */
export function renderWords(text: string, language?: string): Html {
  const paragraphs = text.split(/(?:\r?\n[ \t]*){2,}/).filter((paragraph) => paragraph.trim().length > 0)
  return html`<div class="words" ${language && html`lang="${language}"`}>${paragraphs.map((paragraph) => html`<p dir="auto">${paragraph.trim()}</p>`)}</div>`
}
