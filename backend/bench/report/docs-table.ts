import { readFileSync, writeFileSync } from 'node:fs'
import { inProject } from '../../selfhost/root.ts'
import type { Measurement } from '../measurement.ts'
import { heading, toCells } from './cells.ts'

const begin = '<!-- Written by npm run bench. -->'
const end = '<!-- End of what npm run bench writes. -->'

/** Puts the figures between the markers in the developers' documentation. */
export function writeDocsTable(measured: Measurement[], machine: string): void {
  const file = inProject('docs/developers/benchmarks.md')
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has lost the markers between which the table stands`)
  const lines = [heading, heading.map(() => '---'), ...measured.map(toCells)].map((cells) => `| ${cells.join(' | ')} |`)
  const section = `${begin}\n${machine}\n\n${lines.join('\n')}\n`
  writeFileSync(file, text.slice(0, from) + section + text.slice(to))
}
