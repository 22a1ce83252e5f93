import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has the focus, also inside shadow roots, by its label or its own words; a group by its heading. */
export const findFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let focused = document.activeElement
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
    const [label] = (focused as HTMLInputElement | null)?.labels ?? []
    const heading = focused?.querySelector('h2, h3')
    return (label ?? heading ?? focused)?.textContent?.trim() ?? ''
  })

/** How the focus shows: by a marking, and not behind something or out of sight. `isOurs` inside the widget. */
export const inspectFocus = async (page: Page) => ({
  label: await findFocus(page),
  ...(await page.evaluate(() => {
    let focused = document.activeElement
    let root: Document | ShadowRoot = document
    while (focused?.shadowRoot?.activeElement) {
      root = focused.shadowRoot
      focused = root.activeElement
    }
    if (!focused) return { isMarked: false, isInSight: false, isOurs: false }
    // What stands for a file field, which browsers draw as they like, is the label that looks like a button.
    const labels = focused.matches('[type=file]') ? [...((focused as HTMLInputElement).labels ?? [])] : []
    const shown = labels.at(-1) ?? focused
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const { left, top, width, height } = shown.getBoundingClientRect()
    const hit = root.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 20))
    return {
      isMarked: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
      isInSight: shown.contains(hit),
      isOurs: root !== document,
    }
  })),
})

/** Presses Tab until this has the focus; all that gets it on the way must show it, and be in sight. */
export async function tabTo(page: Page, wanted: string, key = 'Tab') {
  const seen: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    const { label, isMarked, isInSight, isOurs } = await inspectFocus(page)
    if (isOurs) expect({ label, isMarked, isInSight }).toEqual({ label, isMarked: true, isInSight: true })
    seen.push(label.slice(0, 30))
    if (label.startsWith(wanted)) return
  }
  throw new Error(`Tab never came to ${wanted}, only to ${seen.join(', ')}`)
}
