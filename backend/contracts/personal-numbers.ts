import personnummer from 'personnummer'

/**
 * Digits shaped like a personnummer or samordningsnummer: 6 or 8, then 4, with or without a separator,
 * and no further digit on either side. What the shape finds the library judges (date and check digit).
 */
const candidates = /(?<![\p{L}\d])(?:\d{2})?\d{6}[-+\u2010-\u2015 ]?\d{4}(?![\p{L}\d])/gu

/** Where personal identity numbers stand in a text: start and end offsets, in order. */
export function findPersonalNumbers(text: string): { start: number; end: number }[] {
  return [...text.matchAll(candidates)]
    .filter(([found]) => personnummer.valid(found.replace(/[^\d+]/g, (character) => (character === '+' ? '+' : ''))))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

/** The text as the public may see it: each number's characters replaced one for one, so that lengths stay. */
export function maskPersonalNumbers(text: string): string {
  return findPersonalNumbers(text).reduceRight(
    (masked, { start, end }) => masked.slice(0, start) + '•'.repeat(end - start) + masked.slice(end),
    text,
  )
}
