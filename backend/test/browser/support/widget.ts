import type { Page } from 'playwright-core'

const proposal = {
  heading: 'Bänkar längs ån',
  text: 'Min mamma orkar inte gå hela vägen utan att vila.',
  name: 'Anna Exempel',
}

/** The widget as a citizen meets it, in Swedish. */
export function widget(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const fields = {
    propose: button('Lämna ett förslag'),
    heading: page.getByLabel('Vad vill du föreslå?'),
    text: page.getByLabel('Beskriv ditt förslag'),
    name: page.getByLabel('Ditt namn'),
  }
  const steps = {
    proceed: button('Fortsätt'),
    send: button('Skicka in förslaget'),
  }
  return {
    ...fields,
    ...steps,
    items: page.locator('min-kommun-proposals .open'),
    count: page.locator('min-kommun-proposals .count'),
    more: button('Visa fler'),
    search: page.getByLabel('Sök bland förslagen'),
    form: page.locator('min-kommun-proposals form'),
    email: page.getByLabel('E-postadress'),
    thanks: page.getByRole('heading', { name: 'Tack! Vi har tagit emot ditt förslag.' }),
    reference: page.locator('min-kommun-proposals .reference'),
    follow: page.getByRole('link', { name: 'Följ ditt förslag' }),
    support: button('Stöd förslaget'),
    withdraw: button('Ta tillbaka ditt stöd'),
    back: page.locator('min-kommun-proposals .back'),
    votes: page.locator('min-kommun-proposals .votes'),

    /** Opens the form and writes a whole proposal in it. */
    async write(own: Partial<typeof proposal> = {}) {
      const { heading, text, name } = { ...proposal, ...own }
      await fields.propose.click()
      await fields.heading.fill(heading)
      await fields.text.fill(text)
      await fields.name.fill(name)
    },

    /** Checks the answers and sends them. */
    async submit() {
      await steps.proceed.click()
      await steps.send.click()
    },

    /** Opens the proposal with this heading from the list. */
    open: (heading: string) => page.locator('min-kommun-proposals .open', { hasText: heading }).click(),
  }
}
