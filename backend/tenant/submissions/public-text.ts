import { maskPersonalNumbers } from '../../contracts/personal-numbers.ts'

// Overrides, embeddings and isolates can make text around them read backwards; pages set direction themselves.
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g

/** What the public sees of a citizen's text: identity numbers masked, no direction tricks, no loose ends. */
export const toPublicText = (text: string): string =>
  maskPersonalNumbers(text.replace(directionControls, '')).replace(/\r\n?/g, '\n').trim()
