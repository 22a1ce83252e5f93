import type { Locator, Page } from 'playwright-core'

/** What sticks out of the page sideways, by tag and class, when the page can be scrolled that way. */
export async function findOverflow(page: Page): Promise<string[]> {
  await untilStyled(page)
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement
    if (scrollWidth <= clientWidth) return []
    const found: string[] = [`${scrollWidth} px wide in ${clientWidth}`]
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.getBoundingClientRect().right > clientWidth + 1)
          found.push(`${element.tagName}.${element.className}`)
        if (element.shadowRoot) look(element.shadowRoot)
      }
    }
    look(document)
    return found
  })
}

/** A click that leads to another page doesn't wait for its style sheets. */
export const untilStyled = (page: Page): Promise<void> => page.waitForLoadState('load')

/** Controls of the widget smaller than WCAG's 24 by 24 pixels; links within a sentence may be. */
export const findSmallTargets = (widget: Locator): Promise<string[]> =>
  widget.evaluate(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('button, input, select, textarea, a, summary') ?? [])].flatMap((target) => {
      // What chooses a file is its label; the control itself looks different in every browser, and is not seen.
      const label = target.matches('[type="file"]') && [...((target as HTMLInputElement).labels ?? [])].at(-1)
      const { width, height } = (label || target).getBoundingClientRect()
      const isHidden = target.closest('[aria-hidden="true"]')
      return !isHidden && (width < 24 || height < 24) ? [`${target.textContent} ${width} x ${height}`] : []
    }),
  )
