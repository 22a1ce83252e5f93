// @vitest-environment node
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OutputAsset, rollup } from 'rollup'
import { expect, onTestFinished, test } from 'vitest'
import { embedConfiguration, embedScripts } from './embed.ts'
import { createIntegrity } from './releases.ts'

const old = { path: 'aaaaaaaaaaaa/proposals.js', source: '(()=>{"as it was in autumn: åäö"})();\n' }

/** A build beside which these releases lie, as paths below `dist/public` with their content. */
async function build(releases: string): Promise<Map<string, string>> {
  const bundle = await rollup({ ...embedConfiguration, plugins: [embedScripts({ releases })] })
  const { output } = await bundle.generate({ dir: 'unused' })
  return new Map(output.map((file) => [file.fileName, String((file as OutputAsset).source)]))
}

function createReleases() {
  const folder = mkdtempSync(join(tmpdir(), 'min-kommun-releases-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'aaaaaaaaaaaa'))
  writeFileSync(join(folder, old.path), old.source)
  return folder
}

test('a new build serves what was released before it, byte for byte, and its own', { timeout: 60_000 }, async () => {
  const files = await build(createReleases())
  const { version, files: digests } = JSON.parse(files.get('embed/integrity.json') ?? '')
  expect(version).not.toBe('aaaaaaaaaaaa')
  expect(JSON.parse(files.get('embed/manifest.json') ?? '').version).toBe(version)
  expect(files.get(`embed/${old.path}`)).toBe(old.source)
  expect(files.has(`embed/${version}/proposals.js`)).toBe(true)
  const scripts = [...files.keys()].filter((path) => path.endsWith('.js')).map((path) => `/${path}`)
  expect(Object.keys(digests).sort()).toEqual(scripts.sort())
})

test('the same sources make the same bytes', { timeout: 60_000 }, async () => {
  const [one, other] = [await build('nowhere'), await build('nowhere')]
  expect(one).toEqual(other)
})

test('a digest is what browsers compare with', () => {
  const bytes = createHash('sha384').update(Buffer.from(old.source)).digest('base64')
  expect(createIntegrity('bbbbbbbbbbbb', { [old.path]: old.source })).toEqual({
    version: 'bbbbbbbbbbbb',
    files: { [`/embed/${old.path}`]: `sha384-${bytes}` },
  })
})
