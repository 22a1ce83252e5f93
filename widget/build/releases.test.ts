// @vitest-environment node
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type OutputAsset, rollup } from 'rollup'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embedConfiguration, embedScripts } from './embed.ts'
import { createIntegrity } from './releases.ts'

const old = { path: 'aaaaaaaaaaaa/proposals.js', source: '(()=>{"as it was in autumn: åäö"})();\n' }

const releases = mkdtempSync(join(tmpdir(), 'min-kommun-releases-'))
const built = join(import.meta.dirname, '../../dist/public/embed')
/** A build beside which a release lies: paths below `dist/public` with their content. */
let files: Map<string, string>
const readJson = (path: string) => JSON.parse(files.get(path) ?? '')

beforeAll(async () => {
  mkdirSync(join(releases, 'aaaaaaaaaaaa'))
  writeFileSync(join(releases, old.path), old.source)
  const bundle = await rollup({ ...embedConfiguration, plugins: [embedScripts({ releases })] })
  const { output } = await bundle.generate({ dir: 'unused' })
  files = new Map(output.map((file) => [file.fileName, String((file as OutputAsset).source)]))
}, 120_000)

afterAll(() => rmSync(releases, { recursive: true }))

test('a new build serves what was released before it, byte for byte, and its own', () => {
  const { version, files: digests } = readJson('embed/integrity.json')
  expect(version).not.toBe('aaaaaaaaaaaa')
  expect(readJson('embed/manifest.json').version).toBe(version)
  expect(files.get(`embed/${old.path}`)).toBe(old.source)
  expect(files.has(`embed/${version}/proposals.js`)).toBe(true)
  const scripts = [...files.keys()].filter((path) => path.endsWith('.js')).map((path) => `/${path}`)
  expect(Object.keys(digests).sort()).toEqual(scripts.sort())
})

test('the same sources make the bytes that dist/ has of them', () => {
  const { version } = readJson('embed/manifest.json')
  const names = [...files.keys()].filter((path) => path.startsWith(`embed/${version}/`)).map((path) => basename(path))
  expect(readdirSync(join(built, version)).sort()).toEqual(names.sort())
  for (const name of names) {
    expect([name, readFileSync(join(built, version, name), 'utf8')]).toEqual([
      name,
      files.get(`embed/${version}/${name}`),
    ])
  }
})

test('a digest is what browsers compare with', () => {
  const bytes = createHash('sha384').update(Buffer.from(old.source)).digest('base64')
  expect(createIntegrity('bbbbbbbbbbbb', { [old.path]: old.source })).toEqual({
    version: 'bbbbbbbbbbbb',
    files: { [`/embed/${old.path}`]: `sha384-${bytes}` },
  })
})
