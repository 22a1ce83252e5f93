import type { Page } from 'playwright-core'

export interface Watched {
  page: Page
  errors: string[]
}

/** Collects what must not happen on any page: errors in the console, exceptions, dialogs. */
export function watch(page: Page, expected?: RegExp): Watched {
  const errors: string[] = []
  page.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`
    if (message.type() === 'error' && !expected?.test(text)) errors.push(text)
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('dialog', (dialog) => {
    errors.push(`A dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  return { page, errors }
}
