import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Kind } from '../backend/contracts/kinds/index.ts'
import { sampleConfigurations } from './build/sample-configuration.ts'

export interface Size {
  name: string
  raw: number
  brotli: number
}

const folder = join(import.meta.dirname, '../dist/public')

/** What the edge puts before the code, as it is sent. */
export function composeScript(kind: Kind, code: string, version: string, texts: unknown): string {
  const configuration = sampleConfigurations[kind]
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
          composeScript(kind as Kind, readFileSync(folder + entry, 'utf8'), manifest.version, words),
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
