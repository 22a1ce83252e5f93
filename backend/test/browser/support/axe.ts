import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { inProject } from '../../../selfhost/root.ts'
import { untilStyled } from './layout.ts'

const source = readFileSync(inProject('node_modules/axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page as it stands, one line each; frames and shadow roots are looked into. */
export async function findBarriers(page: Page): Promise<string[]> {
  await untilStyled(page)
  // Playwright's evaluation is the debugger's, which no content security policy stops.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
    )
  }, rules)
}

/** In light and in dark there is nothing that axe would mend; `state` tells which view it was, when there is. */
export async function expectNoBarriers(page: Page, state = '') {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findBarriers(page), `${state} ${colorScheme}`).toEqual([])
  }
}
