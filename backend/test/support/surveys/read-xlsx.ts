import { inflateRawSync } from 'node:zlib'
import type { Rows } from './read-export.ts'

/** The sheets of an Excel file in their order, read without the library that wrote it. */
export function readXlsx(file: Buffer): Rows[] {
  const entries = unzip(file)
  const strings = [...(entries.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    toText(si),
  )
  return [...entries.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted()
    .map((name) => readSheet(entries.get(name) ?? '', strings))
}

const readSheet = (xml: string, strings: string[]): Rows =>
  [...xml.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: string[] = []
    for (const [, attributes = '', content = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const [, column = ''] = /\br="([A-Z]+)/.exec(attributes) ?? []
      const isShared = /\bt="s"/.test(attributes)
      cells[toIndex(column)] = isShared ? (strings[Number(toText(content))] ?? '') : toText(content)
    }
    return Array.from(cells, (cell) => cell ?? '')
  })

const toIndex = (column: string) => [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

const marks: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const toText = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
      name ? (marks[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )

/** What is in a zip file, by the directory at its end. */
function unzip(file: Buffer): Map<string, string> {
  const entries = new Map<string, string>()
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = file.readUInt32LE(end + 16)
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = file.readUInt32LE(at + 42)
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(data, data + size)
    const content = method === 0 ? packed : inflateRawSync(packed)
    entries.set(file.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return entries
}
