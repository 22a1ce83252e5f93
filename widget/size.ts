import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Configuration } from '../backend/contracts/dialogues.ts'

export interface Size {
  name: string
  raw: number
  brotli: number
}

const folder = join(import.meta.dirname, '../dist/public')

/** A realistic dialogue: every setting used, eight categories, three listed sites. */
const configuration: Configuration = {
  base: 'https://dialog.exempelkommun.se',
  tenant: { slug: 'exempelkommun', name: 'Exempelkommun' },
  dialogue: {
    slug: 'parken',
    kind: 'proposals',
    title: 'Förslag om Stadsparken',
    introduction: 'Stadsparken ska rustas upp. Berätta vad du saknar, och stöd de förslag som du tycker är bra.',
    availability: 'open',
    moderation: 'before',
    opensAt: '2026-10-01T06:00:00.000Z',
    closesAt: '2027-01-31T22:59:59.000Z',
  },
  language: 'sv',
  settings: {
    categories: [
      { id: 'lek', label: 'Lek och rörelse' },
      { id: 'gronska', label: 'Träd och planteringar' },
      { id: 'trygghet', label: 'Ljus och trygghet' },
      { id: 'kultur', label: 'Kultur och scen' },
      { id: 'vatten', label: 'Dammen och vattnet' },
      { id: 'vagar', label: 'Gångvägar' },
      { id: 'mat', label: 'Kafé och mat' },
      { id: 'annat', label: 'Annat' },
    ],
    threshold: 100,
    openPeriod: { unit: 'months', choices: [1, 3, 6] },
    proposing: 'device',
    supporting: 'device',
    naming: 'either',
    duplicateMonths: 24,
    exemptCategories: ['annat'],
    reviewDays: 5,
    handlingMonths: 6,
  },
  theme: { action: '#1d5c3a', font: 'Source Sans 3, sans-serif', radius: 4 },
  origins: ['https://www.exempelkommun.se', 'https://exempelkommun.se', 'https://parken.exempelkommun.se'],
}

/** What the edge puts before the code, as it is sent. */
export function composeScript(code: string, version: string, texts: unknown): string {
  return `(()=>{const __MIN_KOMMUN__=${JSON.stringify({ configuration, version, texts })};${code}})()`
}

/** Every script of the newest build, and the first view as a citizen's browser gets it. */
export function measureSizes(): Size[] {
  const manifest = JSON.parse(readFileSync(`${folder}/embed/manifest.json`, 'utf8'))
  const files = `${folder}/embed/${manifest.version}`
  const firstViews = Object.entries<{ entry: string; texts: Record<string, unknown> }>(manifest.kinds).flatMap(
    ([kind, { entry, texts }]) =>
      Object.entries(texts).map(([language, words]) =>
        measure(
          `${kind}, first view, ${language}`,
          composeScript(readFileSync(folder + entry, 'utf8'), manifest.version, words),
        ),
      ),
  )
  const parts = readdirSync(files).map((file) => measure(file, readFileSync(`${files}/${file}`, 'utf8')))
  return [...firstViews, ...parts]
}

function measure(name: string, text: string): Size {
  const raw = Buffer.from(text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length }
  return { name, raw: raw.length, brotli: brotliCompressSync(raw, { params }).length }
}

if (import.meta.main) console.table(measureSizes())
