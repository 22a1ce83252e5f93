import { type Browser, chromium } from 'playwright-core'
import { ensureChromium } from '../../test/support/chromium.ts'

/** Signals are ours to answer: Playwright would end this process before everything else is stopped. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
